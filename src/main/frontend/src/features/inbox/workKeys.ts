import type { Work } from './TaskDialog';

/** What is done with a task among colleagues, in the order of its menu, with the key of each. */
export const WORK_KEYS: readonly [Work, string][] = [
  ['handOver', 'h'],
  ['giveBack', 'b'],
  ['ask', 'a'],
  ['copy', 'o'],
  ['urge', 'p'],
  ['assign', 's'],
];
