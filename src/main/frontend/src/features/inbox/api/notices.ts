import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { Notice, Slice } from '@/shared/api/types';
import { usePolling } from '@/shared/live/connection';

const PATH = '/api/inbox/notices';
const EVERY_MS = 30_000;

export function useUnreadNotices() {
  return useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: ({ signal }) => get<{ count: number }>(`${PATH}/unread`, undefined, signal),
    refetchInterval: usePolling(EVERY_MS),
  });
}

export function useNotices() {
  return useInfiniteQuery({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam, signal }) => get<Slice<Notice>>(PATH, { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => post<undefined>(`${PATH}/read`, { upTo }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices', 'unread'] }),
  });
}
