import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { InboxItem, InboxView, Slice } from '@/shared/api/types';

export interface InboxFilter {
  taskType?: string;
  finding?: string;
  channel?: string;
  customerType?: string;
  level?: string;
  due?: string;
  person?: string;
  branch?: string;
}

const EVERY_MS = 15_000;

export function useInbox(view: InboxView, filter: InboxFilter) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'list', view, filter],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<InboxItem>>('/api/inbox', { view, ...filter, after: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
  });
}
