import i18n from 'i18next';
import type { OpeningForm } from '@/shared/api/types';
import type { FieldName } from './fields';

/**
 * Hints while somebody types, so that a slip of the finger shows at once. They follow the published standards only; what is
 * acceptable the server decides.
 */

/** Full-width characters, spaces, hyphens, brackets and the country's prefix are ways of writing, not errors. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-()（）－—]/g, '')
    .toUpperCase();
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

function isDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day && date.getTime() <= Date.now();
}

/** GB 11643, with the old form of 15 digits. */
export function isResidentId(number: string): boolean {
  if (/^\d{15}$/.test(number)) {
    return isDate(`19${number.slice(6, 12)}`);
  }
  if (!/^\d{17}[\dX]$/.test(number) || !isDate(number.slice(6, 14))) {
    return false;
  }
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return ID_CHECKS[sum % 11] === number[17];
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100. */
export function isCreditCode(number: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(number)) {
    return false;
  }
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    sum += CREDIT_ALPHABET.indexOf(number.charAt(at)) * (3 ** at % 31);
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === number[17];
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** GB 11714. */
export function isOrganisationCode(number: string): boolean {
  if (!/^[0-9A-Z]{8}[\dX]$/.test(number)) {
    return false;
  }
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, at) => total + weight * ORGANISATION_ALPHABET.indexOf(number.charAt(at)),
    0,
  );
  const check = 11 - (sum % 11);
  return number[8] === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

const NUMBERS: Record<string, (number: string) => boolean> = {
  RESIDENT_ID: isResidentId,
  CREDIT_CODE: isCreditCode,
  ORGANISATION_CODE: isOrganisationCode,
};

const withoutCountry = (phone: string) => normalised(phone).replace(/^(\+?86|0086)(?=1|0)/, '');

export function hintFor(field: FieldName, form: OpeningForm): string | undefined {
  const value = form[field];
  if (typeof value !== 'string' || value.trim() === '') {
    return undefined;
  }
  switch (field) {
    case 'name':
    case 'contactPerson':
    case 'legalRepresentative':
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      return /[<>]|^[=+\-@]|[\u0000-\u001f]/.test(value.trim()) ? i18n.t('opening.hintName') : undefined;
    case 'documentNumber': {
      const valid = NUMBERS[form.documentType ?? ''];
      return valid && !valid(normalised(value)) ? i18n.t('opening.hintNumber') : undefined;
    }
    case 'mobile':
      return /^1[3-9]\d{9}$/.test(withoutCountry(value)) ? undefined : i18n.t('opening.hintMobile');
    case 'landline':
      return /^0\d{9,11}$/.test(withoutCountry(value)) ? undefined : i18n.t('opening.hintLandline');
    case 'mail':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : i18n.t('opening.hintMail');
    default:
      return undefined;
  }
}
