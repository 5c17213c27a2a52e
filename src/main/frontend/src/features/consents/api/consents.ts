import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { ConsentsView, FileBlock } from '@/shared/api/types';

export interface Said {
  purpose: string;
  given: boolean;
  channel: string;
  note: string;
}

export function useConsents(customerId: string) {
  return useQuery({
    queryKey: ['customer', customerId, 'consents'],
    queryFn: ({ signal }) => get<ConsentsView>(`/api/customers/${customerId}/consents`, undefined, signal),
  });
}

export function useSay(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => post<ConsentsView>(`/api/customers/${customerId}/consents`, said),
    onSettled: () => client.invalidateQueries({ queryKey: ['customer', customerId] }),
  });
}

export function useBlock(customerId: string) {
  return useQuery({
    queryKey: ['customer', customerId, 'block'],
    queryFn: ({ signal }) => get<{ block: FileBlock | null }>(`/api/customers/${customerId}/block`, undefined, signal),
  });
}

/** Without a reason the block is lifted. */
export function useSetBlock(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, note }: { reason?: string; note: string }) =>
      reason === undefined
        ? post<undefined>(`/api/customers/${customerId}/unblock`, { note })
        : post<undefined>(`/api/customers/${customerId}/block`, { reason, note }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customer', customerId] }),
  });
}
