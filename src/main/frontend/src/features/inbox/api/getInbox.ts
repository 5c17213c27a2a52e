import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { InboxItem, InboxView, Slice } from '@/shared/api/types';
import { usePolling } from '@/shared/live/connection';
import type { FilterName } from '../filters';

export type InboxFilter = Partial<Record<FilterName, string>>;

/** Which list: a view, narrowed, in an order; in somebody's place where `principal` says so. */
export interface ListAddress {
  view: InboxView;
  filter: InboxFilter;
  sort: string;
  principal: string | undefined;
}

const EVERY_MS = 15_000;

/** A list's address as the server and the pages write it. */
export const queryOf = ({ view, filter, sort, principal }: ListAddress) => ({
  view,
  ...filter,
  sort,
  for: principal,
});

export function useInbox(address: ListAddress) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'list', address],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<InboxItem>>('/api/inbox', { ...queryOf(address), after: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: usePolling(EVERY_MS),
  });
}
