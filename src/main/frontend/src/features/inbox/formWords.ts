import i18n from 'i18next';

/** form-js speaks English only. Its messages by their shape, and what we say instead. */
const MESSAGES: [RegExp, (found: string) => string][] = [
  [/^Field is required/, () => i18n.t('form.required')],
  [/minimum length of (.+)\.$/, (count) => i18n.t('form.minLength', { count: Number(count) })],
  [/maximum length of (.+)\.$/, (count) => i18n.t('form.maxLength', { count: Number(count) })],
  [/minimum value of (.+)\.$/, (value) => i18n.t('form.min', { value })],
  [/maximum value of (.+)\.$/, (value) => i18n.t('form.max', { value })],
  [/must be a valid email/, () => i18n.t('form.mail')],
  [/international phone number/, () => i18n.t('form.phone')],
  [/must match pattern/, () => i18n.t('form.pattern')],
  [/not a number|be an integer|decimal digit|valid value/, () => i18n.t('form.number')],
];

export function formWords(message: string): string {
  for (const [shape, words] of MESSAGES) {
    const found = shape.exec(message);
    if (found) {
      return words(found[1] ?? '');
    }
  }
  return message; // a model's own words
}
