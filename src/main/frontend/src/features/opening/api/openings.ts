import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { Opening, OpeningSummary, Slice } from '@/shared/api/types';

export function useOpening(id: string) {
  return useQuery({
    queryKey: ['opening', id],
    queryFn: ({ signal }) => get<Opening>(`/api/openings/${id}`, undefined, signal),
    refetchInterval: 20_000,
  });
}

/** What the reader handed in. */
export function useMyOpenings() {
  return useInfiniteQuery({
    queryKey: ['openings', 'mine'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<OpeningSummary>>('/api/openings', { mine: true, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: 20_000,
  });
}

export function useWithdraw(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => post<unknown>(`/api/openings/${id}/withdraw`, { reason }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['opening', id] }),
        client.invalidateQueries({ queryKey: ['case', id] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  });
}
