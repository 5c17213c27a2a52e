import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { Slice, StoryEntry } from '@/shared/api/types';

const EVERY_MS = 20_000;

export function useStory(caseId: string) {
  return useInfiniteQuery({
    queryKey: ['case', caseId, 'story'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<StoryEntry>>(`/api/cases/${caseId}/story`, { after: pageParam, limit: 200 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
}
