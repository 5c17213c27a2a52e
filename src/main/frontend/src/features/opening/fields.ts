import type { OpeningForm } from '@/shared/api/types';
import { DOCUMENTS } from '@/shared/lib/documents';

export type FieldName = keyof OpeningForm;

const FIRM_DOCUMENTS = ['CREDIT_CODE', 'ORGANISATION_CODE'];
const FIRM_ONLY: FieldName[] = ['legalRepresentative', 'contactPerson', 'vip'];
const CLAIM_ONLY: FieldName[] = ['claimNumber', 'policyNumber'];
const ADVANCED_ONLY: FieldName[] = ['contactPerson', 'mobile', 'landline', 'mail', 'address', 'collector'];

export function asksFor(form: OpeningForm, field: FieldName): boolean {
  if (FIRM_ONLY.includes(field) && form.customerType !== 'CORPORATE' && form.customerType !== 'GROUP') {
    return false;
  }
  if (CLAIM_ONLY.includes(field) && form.customerType !== 'THIRD_PARTY') {
    return false;
  }
  if (field === 'contactPerson' && form.customerType === 'GROUP') {
    return true;
  }
  return form.level !== 'BASIC' || !ADVANCED_ONLY.includes(field);
}

/** What is sent: fields the page does not ask for stay on the page, in case somebody switches back. */
export function asked(form: OpeningForm): OpeningForm {
  return Object.fromEntries(Object.entries(form).filter(([field]) => asksFor(form, field as FieldName)));
}

/** The levels a customer can have: a third party is known fully or not at all (OPEN-8). */
export const levelsOf = (form: OpeningForm): string[] =>
  form.customerType === 'THIRD_PARTY' ? ['ADVANCED'] : ['BASIC', 'ADVANCED'];

export const isFirm = (form: OpeningForm): boolean => FIRM_DOCUMENTS.includes(form.documentType ?? '');

/** Another kind of customer has other documents, and perhaps one level only. */
export function withCustomerType(form: OpeningForm, customerType: string): OpeningForm {
  const documents = DOCUMENTS[customerType] ?? [];
  const documentType = documents.includes(form.documentType ?? '') ? form.documentType : documents[0];
  const levels = levelsOf({ customerType });
  const level = levels.includes(form.level ?? '') ? form.level : levels[0];
  return { ...form, customerType, documentType, level };
}

/** Where a finding about the request is shown: beside the field it names, or the one it is always about. */
const HOME: Record<string, FieldName> = {
  IDENTITY_EXISTS: 'documentNumber',
  NUMBER_INVALID: 'documentNumber',
  DOCUMENT_EXPIRED: 'validUntil',
  NAME_INVALID: 'name',
  PHONE_SHARED: 'mobile',
  PHONE_INVALID: 'mobile',
  MAIL_INVALID: 'mail',
  ADDRESS_INVALID: 'address',
  BRANCH_UNKNOWN: 'branchCode',
  BRANCH_OUT_OF_SCOPE: 'branchCode',
  COLLECTOR_UNKNOWN: 'collector',
};

export function homeOf(finding: { code: string; field: string | null }): string | undefined {
  return finding.field ?? HOME[finding.code];
}
