import { get } from '@/shared/api/request';
import type { Colleague } from '@/shared/api/types';
import type { PersonChoice } from '@/shared/ui/PersonPicker';

/** The people of the reader's branch and below, by name or number. */
export async function peopleBelow(q: string, signal: AbortSignal): Promise<PersonChoice[]> {
  const people = await get<Colleague[]>('/api/people', { q }, signal);
  return people.map(({ id, displayName, staffNo, branchCode }) => ({ id, name: displayName, staffNo, branchCode }));
}
