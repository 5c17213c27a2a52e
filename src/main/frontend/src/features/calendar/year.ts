import type { CalendarDay } from '@/shared/api/types';
import type { Span } from './api/calendar';

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export interface Month {
  /** `2026-10`. */
  id: string;
  /** Days of the week before the first, counted from Monday. */
  blank: number;
  days: CalendarDay[];
}

/** 0 for Monday. Dates are days of a calendar, without a time zone. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export function monthsOf(days: CalendarDay[]): Month[] {
  const months = new Map<string, Month>();
  for (const day of days) {
    const id = day.date.slice(0, 7);
    const month = months.get(id) ?? { id, blank: weekdayOf(day.date), days: [] };
    month.days.push(day);
    months.set(id, month);
  }
  return [...months.values()];
}

/** `09:00-12:00, 13:30-17:30`; undefined for what is not written so. */
export function spansOf(text: string): Span[] | undefined {
  const spans = text.split(/[,，、]/).map((part) => /^\s*(\d{1,2}:\d\d)\s*[-–~至]\s*(\d{1,2}:\d\d)\s*$/.exec(part));
  return spans.every((span) => span !== null)
    ? spans.map(([, from = '', to = '']) => ({ from: from.padStart(5, '0'), to: to.padStart(5, '0') }))
    : undefined;
}

export const writtenSpans = (spans: Span[]): string =>
  spans.map(({ from, to }) => `${from.slice(0, 5)}-${to.slice(0, 5)}`).join(', ');
