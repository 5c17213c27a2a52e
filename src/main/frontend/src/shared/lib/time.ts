import i18n from 'i18next';

/** The business runs on one clock, whatever the reader's computer says. */
const ZONE = 'Asia/Shanghai';

// Swedish writes dates as ISO 8601 does.
const dayFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

const read = (instant: string | null | undefined): Date | undefined => {
  const date = instant === null || instant === undefined || instant === '' ? undefined : new Date(instant);
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
};

export function day(instant: string | null | undefined): string {
  const date = read(instant);
  return date === undefined ? '' : dayFormat.format(date);
}

export function clock(instant: string | null | undefined): string {
  const date = read(instant);
  return date === undefined ? '' : clockFormat.format(date);
}

export function dayAndClock(instant: string | null | undefined): string {
  return read(instant) === undefined ? '' : `${day(instant)} ${clock(instant)}`;
}

/** The time of day for today, else the date: what a list has room for. */
export function shortTime(instant: string | null | undefined, now = new Date()): string {
  return day(instant) === day(now.toISOString()) ? clock(instant) : day(instant);
}

/** What somebody chose on a calendar and a clock, as the business reads it, whatever the computer's own zone is. */
export function onShanghaiClock(chosen: { format: (pattern: string) => string }): string {
  return chosen.format('YYYY-MM-DDTHH:mm:00+08:00');
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, or how long until, in one unit. */
export function distance(instant: string, now = Date.now()): string {
  const span = Math.abs(new Date(instant).getTime() - now);
  if (span < MINUTE) {
    return i18n.t('time.now');
  }
  if (span < HOUR) {
    return i18n.t('time.minutes', { count: Math.floor(span / MINUTE) });
  }
  if (span < DAY) {
    return i18n.t('time.hours', { count: Math.floor(span / HOUR) });
  }
  return i18n.t('time.days', { count: Math.floor(span / DAY) });
}
