import { day } from '@/shared/lib/time';

export type PeriodName = 'thisMonth' | 'lastMonth' | 'quarter';

export interface Period {
  from: string;
  to: string;
}

const text = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** Whole months and quarters of the house's calendar; the running ones end today. */
export function periodOf(name: PeriodName, now = new Date()): Period {
  const today = day(now.toISOString());
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  switch (name) {
    case 'thisMonth':
      return { from: text(year, month, 1), to: today };
    case 'lastMonth':
      return { from: text(year, month - 1, 1), to: text(year, month, 0) };
    case 'quarter':
      return { from: text(year, month - (month % 3), 1), to: today };
  }
}
