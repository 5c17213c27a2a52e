import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';
import type { Completed } from '@/shared/api/types';

export function useCompleteTask(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (data: Record<string, unknown>) => post<Completed>(`/api/tasks/${id}/complete`, { data }),
    onSuccess: (done) => {
      client.removeQueries({ queryKey: ['task', id] });
      return Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: ['case', done.caseId] }),
      ]);
    },
  });
}
