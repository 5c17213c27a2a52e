import type { OpeningForm } from '@/shared/api/types';

export type FieldName = keyof OpeningForm;

export const DOCUMENTS: Record<string, string[]> = {
  INDIVIDUAL: ['RESIDENT_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_PERMIT'],
  CORPORATE: ['CREDIT_CODE', 'ORGANISATION_CODE'],
};

const CORPORATE_ONLY: FieldName[] = ['legalRepresentative', 'contactPerson', 'vip'];
const ADVANCED_ONLY: FieldName[] = ['contactPerson', 'mobile', 'landline', 'mail', 'address', 'collector'];

export function asksFor(form: OpeningForm, field: FieldName): boolean {
  if (CORPORATE_ONLY.includes(field) && form.customerType !== 'CORPORATE') {
    return false;
  }
  return form.level !== 'BASIC' || !ADVANCED_ONLY.includes(field);
}

/** What is sent: fields the page does not ask for stay on the page, in case somebody switches back. */
export function asked(form: OpeningForm): OpeningForm {
  return Object.fromEntries(Object.entries(form).filter(([field]) => asksFor(form, field as FieldName)));
}

/** Another kind of customer has other documents. */
export function withCustomerType(form: OpeningForm, customerType: string): OpeningForm {
  const documents = DOCUMENTS[customerType] ?? [];
  const documentType = documents.includes(form.documentType ?? '') ? form.documentType : documents[0];
  return { ...form, customerType, documentType };
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
