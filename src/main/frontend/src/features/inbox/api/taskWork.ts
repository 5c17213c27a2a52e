import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { AdviceAsked, PostPath } from '@/shared/api/types';
import type { PersonChoice } from '@/shared/ui/PersonPicker';
import type { Place } from '../place';

export type Purpose = 'assign' | 'advice' | 'copy';

interface Step {
  /** Below the task's address. */
  path: string;
  body: unknown;
  /** In whose place it is done; nobody's for the reader's own. */
  principal?: string;
}

/** What goes on among colleagues about a task. Whatever the answer is, what was read of it is old afterwards. */
export function useTaskWork(id: string, caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body, principal }: Step) =>
      post<unknown>(`/api/tasks/${id}/${path}` as PostPath, body, { for: principal }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['task', id] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: ['case', caseId, 'story'] }),
      ]),
  });
}

/** Who may be chosen for it. */
export const colleaguesFor = (id: string, purpose: Purpose) => (q: string, signal: AbortSignal) =>
  get<PersonChoice[]>(`/api/tasks/${id}/colleagues`, { q, for: purpose }, signal);

export function useAdvice(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['task', id, 'advice'],
    queryFn: ({ signal }) => get<AdviceAsked[]>(`/api/tasks/${id}/advice`, undefined, signal),
    enabled: wanted,
  });
}

/** The task behind this one in its list; null when nothing else of it is left to do. */
export const nextInList = (id: string, place: Place) =>
  get<{ id: string | null }>(`/api/tasks/${id}/next`, place).then((next) => next.id);
