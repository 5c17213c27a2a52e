import { useState } from 'react';

interface Place {
  key: string;
  index: number;
}

/**
 * The row the keyboard stands on. It is remembered by its key, so that rows that come or go above it do not put another
 * one under somebody's fingers; when the row itself is gone, the one that moved into its place is next.
 */
export function useCurrentRow<T>(rows: T[], keyOf: (row: T) => string) {
  const [place, setPlace] = useState<Place>();
  const [steps, setSteps] = useState(0);

  const found = place === undefined ? 0 : rows.findIndex((row) => keyOf(row) === place.key);
  const at = found >= 0 ? found : Math.max(Math.min(place?.index ?? 0, rows.length - 1), 0);
  const row = rows[at];
  const now = row === undefined ? undefined : { key: keyOf(row), index: at };
  if (now !== undefined && (now.key !== place?.key || now.index !== place.index)) {
    setPlace(now);
  }

  return {
    at,
    row,
    /** Grows with every step the reader takes, and with nothing else: the moment to scroll. */
    steps,
    move: (by: number) => {
      const to = Math.max(Math.min(at + by, rows.length - 1), 0);
      const next = rows[to];
      if (next !== undefined) {
        setPlace({ key: keyOf(next), index: to });
        setSteps(steps + 1);
      }
    },
  };
}
