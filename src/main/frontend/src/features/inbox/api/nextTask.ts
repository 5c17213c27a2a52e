import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';
import type { InboxItem } from '@/shared/api/types';
import { bodyOf } from '../filters';
import type { ListAddress } from './getInbox';

/** Takes the best of what may be taken; nothing comes back when there is nothing to take. */
export function useNextTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ view, filter, principal }: ListAddress) =>
      post<InboxItem | undefined>('/api/tasks/next', {
        view: view === 'overdue' ? view : 'roles',
        filter: bodyOf(filter),
        for: principal ?? null,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
