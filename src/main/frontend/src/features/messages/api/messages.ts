import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { OutboxEntry, Slice, UnmatchedReply } from '@/shared/api/types';

const EVERY_MS = 30_000;

export function useUnmatchedReplies() {
  return useInfiniteQuery({
    queryKey: ['messages', 'unmatched'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<UnmatchedReply>>('/api/messages/unmatched', { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
}

export function useSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<undefined>(`/api/messages/${id}/seen`),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages', 'unmatched'] }),
  });
}

export function useOutbox() {
  return useInfiniteQuery({
    queryKey: ['outbox'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<OutboxEntry>>('/api/outbox', { state: 'DEAD', after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
}

export function useRetry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<undefined>(`/api/outbox/${id}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: ['outbox'] }),
  });
}
