import { address } from '@/shared/api/request';
import type { InboxView } from '@/shared/api/types';
import { FILTERS } from './filters';

/** Views of open tasks; what others do and what is done opens as a case. */
const VIEWS: readonly string[] = ['mine', 'roles', 'overdue', 'all'] satisfies InboxView[];
const NAMES = ['view', 'for', 'sort', ...FILTERS] as const;

/** The list that a task was opened from, in whose place (`for`), how narrowed and how sorted; nothing for a task opened from elsewhere. */
export type Place = Partial<Record<(typeof NAMES)[number], string>>;

export function placeOf(params: URLSearchParams): Place {
  const given = Object.fromEntries(
    NAMES.map((name) => [name, params.get(name) ?? '']).filter(([, value]) => value !== ''),
  ) as Place;
  if (given.view !== undefined && VIEWS.includes(given.view)) {
    return given;
  }
  return given.for === undefined ? {} : { for: given.for };
}

/** The task's address, which leads back to the list and on in it. */
export const taskAddress = (id: string, place: Place) => address(`/tasks/${id}`, place);

export const listAddress = (place: Place) => address('/inbox', place);
