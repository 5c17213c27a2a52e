/** Which documents can stand for a customer of which type. */
export const DOCUMENTS: Record<string, string[]> = {
  INDIVIDUAL: ['RESIDENT_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_PERMIT'],
  CORPORATE: ['CREDIT_CODE', 'ORGANISATION_CODE'],
  GROUP: ['CREDIT_CODE'],
  THIRD_PARTY: [
    'RESIDENT_ID',
    'PASSPORT',
    'HK_MACAO_PERMIT',
    'TAIWAN_PERMIT',
    'FOREIGN_PERMIT',
    'CREDIT_CODE',
    'ORGANISATION_CODE',
  ],
};
