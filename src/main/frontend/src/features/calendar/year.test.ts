import { describe, expect, it } from 'vitest';
import { monthsOf, spansOf, weekdayOf, writtenSpans } from './year';

const day = (date: string) => ({ date, working: true, name: '', hours: [], origin: 'WEEK', from: null });

describe('the year of a calendar', () => {
  it('begins its weeks on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-22')).toBe(6);
  });

  it('stands month by month, each under its weekdays', () => {
    const months = monthsOf(['2026-09-30', '2026-10-01', '2026-10-02'].map(day));
    expect(months.map(({ id, blank, days }) => [id, blank, days.length])).toEqual([
      ['2026-09', 2, 1],
      ['2026-10', 3, 2],
    ]);
  });

  it('reads hours as people write them, and nothing else', () => {
    expect(spansOf('9:00-12:00，13:30–17:30')).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:30' },
    ]);
    expect(spansOf('nine to five')).toBeUndefined();
    expect(spansOf('')).toBeUndefined();
    expect(writtenSpans([{ from: '09:00:00', to: '12:00:00' }])).toBe('09:00-12:00');
  });
});
