import { creditCode, mobile, personName, residentNumber } from './invented.mjs';

/** An individual with everything an advanced file needs. */
export const customer = (fields = {}) => ({
  fields: {
    name: personName(),
    documentNumber: residentNumber(),
    mobile: mobile(),
    address: '天河区体育西路 1 号',
    ...fields,
  },
});

/** A company with everything an advanced file needs. */
export const company = () => ({
  corporate: true,
  fields: {
    name: `广州市${personName()}贸易有限公司`,
    documentNumber: creditCode(),
    legalRepresentative: personName(),
    contactPerson: personName(),
    mobile: mobile(),
    address: '越秀区中山五路 33 号',
  },
});
