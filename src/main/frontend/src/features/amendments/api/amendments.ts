import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { Amendment, AmendmentLine, AmendmentSubmitted, Preview, Slice } from '@/shared/api/types';

const EVERY_MS = 20_000;

export type OnConflict = 'REFUSE' | 'QUEUE';

export interface Wish {
  requestId: string;
  /** Of the file as the requester saw it. */
  version: number;
  kind: string;
  changes: Record<string, string>;
  reason: string;
  collector: string | null;
  onConflict: OnConflict;
}

export interface Restoration {
  requestId: string;
  version: number;
  at: string;
  fields: string[];
  reason: string;
  onConflict: OnConflict;
}

export function useAmendment(id: string) {
  return useQuery({
    queryKey: ['amendment', id],
    queryFn: ({ signal }) => get<Amendment>(`/api/amendments/${id}`, undefined, signal),
    refetchInterval: EVERY_MS,
  });
}

/** What the reader asked for. */
export function useMyAmendments() {
  return useInfiniteQuery({
    queryKey: ['amendments', 'mine'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<AmendmentLine>>('/api/amendments', { mine: true, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
}

/** A place for evidence before anything is asked for. */
export const draftAmendment = async (customerId: string, requestId: string): Promise<string> =>
  (await post<{ caseId: string }>(`/api/customers/${customerId}/amendments/draft`, { requestId })).caseId;

export const previewAmendment = (customerId: string, wish: Wish) =>
  post<Preview>(`/api/customers/${customerId}/amendments/preview`, wish);

/** An amendment touches the file, its history, the lists and its own case. */
const outdated = (client: QueryClient, customerId?: string) =>
  Promise.all(
    [['customer', customerId], ['amendments'], ['amendment'], ['case'], ['inbox']].map((queryKey) =>
      client.invalidateQueries({ queryKey: queryKey.filter((part) => part !== undefined) }),
    ),
  );

export function useRequestAmendment(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => post<AmendmentSubmitted>(`/api/customers/${customerId}/amendments`, wish),
    onSuccess: () => outdated(client, customerId),
  });
}

export function useRestore(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Restoration) => post<AmendmentSubmitted>(`/api/customers/${customerId}/restore`, wish),
    onSuccess: () => outdated(client, customerId),
  });
}

export function useWithdrawAmendment(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => post<undefined>(`/api/amendments/${id}/withdraw`, { reason }),
    onSuccess: () => outdated(client),
  });
}
