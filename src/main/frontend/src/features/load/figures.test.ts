import { describe, expect, it } from 'vitest';
import { longestOf, segmentsOf, sumOf } from './figures';

const ages = (today: number, days2: number, days5: number, older: number) => ({ today, days2, days5, older });

describe('a bar', () => {
  it('has a piece for every age there is, youngest first', () => {
    expect(segmentsOf(ages(1, 0, 2, 1), 4).map(({ band, width }) => [band, width])).toEqual([
      ['today', 25],
      ['days5', 50],
      ['older', 25],
    ]);
  });

  it('is drawn against the longest one', () => {
    const all = [ages(4, 4, 4, 4), ages(3, 0, 1, 0)];
    const longest = longestOf(all);
    expect(longest).toBe(16);
    const widths = all.map((one) => segmentsOf(one, longest).reduce((sum, { width }) => sum + width, 0));
    expect(widths).toEqual([100, 25]);
  });

  it('is short where nobody has much', () => {
    const longest = longestOf([ages(1, 0, 0, 0)]);
    expect(segmentsOf(ages(1, 0, 0, 0), longest).map(({ width }) => width)).toEqual([10]);
  });

  it('is empty where there is nothing', () => {
    expect(segmentsOf(ages(0, 0, 0, 0), 0)).toEqual([]);
    expect(sumOf(ages(0, 0, 0, 0))).toBe(0);
  });
});
