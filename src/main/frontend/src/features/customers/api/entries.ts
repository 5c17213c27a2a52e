import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { GetPath, Slice } from '@/shared/api/types';

/** A list that hangs on a customer's file, page by page. */
export function useEntries<T>(
  customerId: string,
  what: string,
  query: Record<string, string | number | undefined> = {},
) {
  return useInfiniteQuery({
    queryKey: ['customer', customerId, what, query],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<T>>(`/api/customers/${customerId}/${what}` as GetPath, { ...query, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** Writes something down; whatever the page shows of the customer is read again. */
export function useWrite<V, A = unknown>(customerId: string, write: (values: V) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['customer', customerId] }),
  });
}

export const flat = <T>(data: { pages: Slice<T>[] }): T[] => data.pages.flatMap((page) => page.items);
