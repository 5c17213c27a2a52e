import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';
import type { Completed } from '@/shared/api/types';
import type { Place } from '../place';

/** Answers what comes next in the list the task was opened from. */
export function useCompleteTask(id: string, place: Place) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (data: Record<string, unknown>) => post<Completed>(`/api/tasks/${id}/complete`, { data }, place),
    onSuccess: (done) => {
      client.removeQueries({ queryKey: ['task', id] });
      return Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: ['case', done.caseId] }),
      ]);
    },
  });
}
