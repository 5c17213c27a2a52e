import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { FieldChange, FileAsOf, Slice } from '@/shared/api/types';

/** Below the customer's own key, so that a change makes both old. */
export function useFieldHistory(customerId: string, field: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['customer', customerId, 'history', field],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<FieldChange>>(`/api/customers/${customerId}/history`, { field, after: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useAsOf(customerId: string, at: string) {
  return useQuery({
    queryKey: ['customer', customerId, 'as-of', at],
    queryFn: ({ signal }) => get<FileAsOf>(`/api/customers/${customerId}/as-of`, { at }, signal),
  });
}
