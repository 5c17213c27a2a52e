import type { Ages } from '@/shared/api/types';

/** From young to old; the order of the bar and of its legend. */
export const BANDS = ['today', 'days2', 'days5', 'older'] as const;
export type Band = (typeof BANDS)[number];

export interface Segment {
  band: Band;
  tasks: number;
  /** Part of the longest bar on the page, 0 to 100. */
  width: number;
}

/** The pieces of one bar, drawn against the longest one, so that bars can be compared. */
export function segmentsOf(ages: Ages, longest: number): Segment[] {
  return BANDS.filter((band) => ages[band] > 0).map((band) => ({
    band,
    tasks: ages[band],
    width: longest > 0 ? (ages[band] / longest) * 100 : 0,
  }));
}

export const sumOf = (ages: Ages): number => BANDS.reduce((sum, band) => sum + ages[band], 0);

/** So many tasks fill a bar where nobody has more: a single one must not look like a heavy load. */
const AT_LEAST = 10;

/** A pool of hundreds would shrink everybody's bar to nothing: pools and people are drawn against their own kind. */
export const longestOf = (all: Ages[]): number => Math.max(AT_LEAST, ...all.map(sumOf));
