import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { AdviceAsked, CaseCopy, Slice } from '@/shared/api/types';

const ADVICE = ['inbox', 'advice'];
const EVERY_MS = 30_000;

/** What colleagues asked the reader and wait for; at most a hundred, the oldest first. */
export function useAdviceAsked() {
  return useQuery({
    queryKey: ADVICE,
    queryFn: ({ signal }) => get<AdviceAsked[]>('/api/inbox/advice', undefined, signal),
    refetchInterval: EVERY_MS,
  });
}

export function useAnswerAdvice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ taskId, id, text }: { taskId: string; id: string; text: string }) =>
      post<AdviceAsked>(`/api/tasks/${taskId}/advice/${id}/answer`, { text }),
    onSettled: (_, __, { taskId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ADVICE }),
        client.invalidateQueries({ queryKey: ['task', taskId] }),
      ]),
  });
}

/** Cases that somebody copied to the reader, the latest first. */
export function useCopies() {
  return useInfiniteQuery({
    queryKey: ['inbox', 'copies'],
    queryFn: ({ pageParam, signal }) => get<Slice<CaseCopy>>('/api/inbox/copies', { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
