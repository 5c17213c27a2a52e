import { describe, expect, it } from 'vitest';
import { asked, asksFor, homeOf, withCustomerType } from './fields';

describe('the fields of a request', () => {
  it('depend on who the customer is and how much is to be known', () => {
    expect(asksFor({ customerType: 'INDIVIDUAL', level: 'ADVANCED' }, 'legalRepresentative')).toBe(false);
    expect(asksFor({ customerType: 'CORPORATE', level: 'ADVANCED' }, 'legalRepresentative')).toBe(true);
    expect(asksFor({ customerType: 'INDIVIDUAL', level: 'BASIC' }, 'mobile')).toBe(false);
  });

  it('are sent only where they are asked for', () => {
    const form = { customerType: 'INDIVIDUAL', level: 'BASIC', name: '张三', mobile: '13800138000', vip: true };
    expect(asked(form)).toEqual({ customerType: 'INDIVIDUAL', level: 'BASIC', name: '张三' });
  });

  it('ask a third party for the claim, and for everything', () => {
    const form = withCustomerType({ customerType: 'INDIVIDUAL', level: 'BASIC' }, 'THIRD_PARTY');
    expect(form.level).toBe('ADVANCED');
    expect(asksFor(form, 'claimNumber')).toBe(true);
    expect(asksFor({ ...form, customerType: 'CORPORATE' }, 'claimNumber')).toBe(false);
  });

  it('ask a group for a contact person at every level', () => {
    expect(asksFor({ customerType: 'GROUP', level: 'BASIC' }, 'contactPerson')).toBe(true);
    expect(asksFor({ customerType: 'CORPORATE', level: 'BASIC' }, 'contactPerson')).toBe(false);
    expect(withCustomerType({ documentType: 'ORGANISATION_CODE' }, 'GROUP').documentType).toBe('CREDIT_CODE');
  });

  it('take a document that fits the customer', () => {
    expect(withCustomerType({ documentType: 'PASSPORT' }, 'CORPORATE').documentType).toBe('CREDIT_CODE');
    expect(withCustomerType({ documentType: 'PASSPORT' }, 'INDIVIDUAL').documentType).toBe('PASSPORT');
  });

  it('are where a finding is shown', () => {
    expect(homeOf({ code: 'PHONE_INVALID', field: 'landline' })).toBe('landline');
    expect(homeOf({ code: 'IDENTITY_EXISTS', field: null })).toBe('documentNumber');
  });
});
