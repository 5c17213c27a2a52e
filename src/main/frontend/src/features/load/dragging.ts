import type { TaskColleague } from '@/shared/api/types';

/** Beyond so many the server names no more people, so that somebody who is not named may do it all the same. */
export const COLLEAGUES_AT_MOST = 50;

/** What is on its way from one row to another. */
export interface Dragged {
  ids: string[];
  /** Whose row it comes from; null for what nobody holds. */
  from: string | null;
}

/** The task that is dragged, and with it what is ticked beside it. */
export function draggedWith(taskId: string, ticked: ReadonlySet<string>): string[] {
  return ticked.has(taskId) ? [...ticked] : [taskId];
}

export type Landing = 'own' | 'possible' | 'impossible';

/**
 * What a row is to whatever is dragged. Nothing is known until the colleagues of the first task were read; whoever is then not among them
 * cannot do it, except for the reader, whom that list leaves out, and when it was cut. The dry run has the last word.
 */
export function landingOn(
  personId: string,
  dragged: Dragged,
  colleagues: Pick<TaskColleague, 'id'>[] | undefined,
  reader: string,
): Landing {
  if (personId === dragged.from) {
    return 'own';
  }
  if (colleagues === undefined || colleagues.length >= COLLEAGUES_AT_MOST || personId === reader) {
    return 'possible';
  }
  return colleagues.some(({ id }) => id === personId) ? 'possible' : 'impossible';
}
