import { useEffect, useState } from 'react';

/** A list as it was shown. */
export interface Shown {
  /** Which list; another one has no arrivals, only rows. */
  list: string;
  ids: readonly string[];
  /** Whether nothing lay behind its last row. */
  whole: boolean;
}

/** Long enough to be found by somebody who looked elsewhere for a moment. */
export const MARKED_MS = 60_000;

/**
 * What came into the list since. What only moved up from behind the last row, or was loaded by asking for more, was there
 * before.
 */
export function arrivedIn(before: Shown, ids: readonly string[]): string[] {
  const known = new Set(before.ids);
  const end = before.whole ? ids.length : ids.findLastIndex((id) => known.has(id));
  return ids.slice(0, Math.max(end, 0)).filter((id) => !known.has(id));
}

const same = (one: Shown, other: Shown) =>
  one.list === other.list &&
  one.whole === other.whole &&
  one.ids.length === other.ids.length &&
  one.ids.every((id, index) => id === other.ids[index]);

/**
 * The rows that came while the reader was looking at the list, for a minute each.
 *
 * @param shown undefined while another list than the one asked for stands there
 */
export function useArrivals(shown: Shown | undefined): ReadonlySet<string> {
  const [before, setBefore] = useState(shown);
  const [came, setCame] = useState<readonly string[]>([]);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());

  if (shown !== undefined && (before === undefined || !same(before, shown))) {
    const sameList = before?.list === shown.list;
    const now = sameList ? arrivedIn(before, shown.ids) : [];
    setBefore(shown);
    if (!sameList) {
      setCame([]);
      setMarked(new Set());
    } else if (now.length > 0) {
      setCame(now);
      setMarked(new Set([...marked, ...now]));
    }
  }
  useEffect(() => {
    if (came.length > 0) {
      // not taken back when others come meanwhile: each has its own minute
      setTimeout(() => {
        setMarked((now) => new Set([...now].filter((id) => !came.includes(id))));
      }, MARKED_MS);
    }
  }, [came]);
  return marked;
}
