import { describe, expect, it } from 'vitest';
import { hintFor, isCreditCode, isOrganisationCode, isResidentId, normalised } from './hints';

describe('document numbers', () => {
  it('of residents follow GB 11643', () => {
    expect(isResidentId('11010519491231002X')).toBe(true);
    expect(isResidentId('110105194912310021')).toBe(false);
    expect(isResidentId('11010519491331002X')).toBe(false);
    expect(isResidentId('130503670401001')).toBe(true);
  });

  it('of companies follow GB 32100 and GB 11714', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(isOrganisationCode('D2143569X')).toBe(true);
    expect(isOrganisationCode('D21435690')).toBe(false);
  });

  it('are judged after the ways of writing are gone', () => {
    expect(normalised(' １１０105-1949 1231（002x）')).toBe('11010519491231002X');
  });
});

describe('hints', () => {
  it('say nothing about what is not filled in yet', () => {
    expect(hintFor('mobile', { mobile: '' })).toBeUndefined();
  });

  it.each(['138 0013 8000', '+8613800138000', '008613800138000', '1３８00138000'])('accept the mobile %s', (mobile) => {
    expect(hintFor('mobile', { mobile })).toBeUndefined();
  });

  it.each(['12800138000', '1380013800', 'abc'])('doubt the mobile %s', (mobile) => {
    expect(hintFor('mobile', { mobile })).toBeDefined();
  });

  it('doubt a name that is a formula or markup', () => {
    expect(hintFor('name', { name: '=1+1' })).toBeDefined();
    expect(hintFor('name', { name: '<b>' })).toBeDefined();
    expect(hintFor('name', { name: '欧阳娜娜' })).toBeUndefined();
  });

  it('ask of a passport nothing but the server’s opinion', () => {
    expect(hintFor('documentNumber', { documentType: 'PASSPORT', documentNumber: 'E123' })).toBeUndefined();
  });
});
