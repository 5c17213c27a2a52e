import type { InboxView } from '@/shared/api/types';

/** What a list can be read by; what is done knows no order but that of its end. */
export const SORT_KEYS = ['priority', 'createdAt', 'dueAt', 'doneAt'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** How a list is read until somebody chooses. */
export const usualSort = (view: InboxView): Sort =>
  view === 'done' ? { key: 'doneAt', descending: true } : { key: 'dueAt', descending: false };

export const textOf = ({ key, descending }: Sort) => (descending ? '-' : '') + key;

/** The order the address names; the usual one for anything else. */
export function sortOf(text: string | null | undefined, view: InboxView): Sort {
  const descending = text?.startsWith('-') ?? false;
  const key = SORT_KEYS.find((one) => one === (descending ? text?.slice(1) : text));
  return key === undefined || (key === 'doneAt' && view !== 'done') ? usualSort(view) : { key, descending };
}

/** What a column brings first: the most urgent, the oldest, the soonest, the latest. */
const firstOf = (key: SortKey): Sort => ({ key, descending: key === 'priority' || key === 'doneAt' });

/** After a click on a column's head: its own order, the other way round, the usual one again. */
export function nextSort(now: Sort, key: SortKey, view: InboxView): Sort {
  const first = firstOf(key);
  if (now.key !== key) {
    return first;
  }
  return now.descending === first.descending ? { key, descending: !first.descending } : usualSort(view);
}
