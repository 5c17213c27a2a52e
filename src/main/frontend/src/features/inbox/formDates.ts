import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh';
import { english } from 'flatpickr/dist/l10n/default';
import type { Language } from '@/shared/i18n';

/**
 * form-js writes dates as the browser's own locale does and offers no other way: it asks for the locale `default`, which nobody else asks
 * for. We write dates as yyyy-MM-dd everywhere, and Swedish is the locale that does.
 */
const Original = Intl.DateTimeFormat;
Intl.DateTimeFormat = new Proxy(Original, {
  construct: (target, [locale, options]: [Intl.LocalesArgument, Intl.DateTimeFormatOptions | undefined]) =>
    new target(locale === 'default' ? 'sv-SE' : locale, options),
});

/** Months and weekdays of the calendar that form-js opens. */
export function speakCalendar(language: Language): void {
  flatpickr.localize(language === 'en' ? english : Mandarin);
}
