import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';
import type { InboxItem } from '@/shared/api/types';

export type Hold = 'claim' | 'release';

/** Takes a task, for oneself or in somebody's place, or gives it back. Whatever the answer is, the lists are old afterwards. */
export function useHoldTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, hold, principal }: { id: string; hold: Hold; principal?: string }) =>
      post<InboxItem>(`/api/tasks/${id}/${hold}`, undefined, { for: principal }),
    onSettled: (_, __, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['inbox'] }),
        client.invalidateQueries({ queryKey: ['task', id] }),
      ]),
  });
}
