import { initialsOf } from '@/shared/lib/pinyin';

/** Something to go to or to do, found by its words. */
export interface Entry {
  id: string;
  /** Under which heading it stands. */
  group: string;
  label: string;
  stroke?: string;
  /** Other words for it, in whatever language. */
  also?: string;
  run: () => void;
}

const flat = (text: string) => text.toLowerCase().replace(/\s+/g, '');

/** How well an entry answers what was typed; less is better, nothing when it does not. */
export function rank(entry: Entry, typed: string): number | undefined {
  const wanted = flat(typed);
  if (wanted === '') {
    return 0;
  }
  const label = flat(entry.label);
  const initials = initialsOf(entry.label);
  const ranks: [boolean, number][] = [
    [label.startsWith(wanted), 0],
    [initials.startsWith(wanted), 1],
    [label.includes(wanted), 2],
    [initials.includes(wanted), 3],
    [flat(entry.also ?? '').includes(wanted), 4],
  ];
  return ranks.find(([answers]) => answers)?.[1];
}

/** What answers, the best first; among equals the order they were given in. */
export function search(entries: readonly Entry[], typed: string): Entry[] {
  return entries
    .map((entry) => ({ entry, at: rank(entry, typed) }))
    .filter((one): one is { entry: Entry; at: number } => one.at !== undefined)
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/** A case's number is a ULID: 26 characters of Crockford's alphabet. */
export const isCaseNumber = (typed: string) => /^[0-9A-HJKMNP-TV-Z]{26}$/i.test(typed.trim());
