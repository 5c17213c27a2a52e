import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { KnownParty, ProspectForm, ProspectLine, ProspectPage, Slice } from '@/shared/api/types';

export const VIEWS = ['mine', 'due', 'pool', 'all'] as const;
export type View = (typeof VIEWS)[number];

export function useProspects(view: View, q: string) {
  return useInfiniteQuery({
    queryKey: ['prospects', view, q],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<ProspectLine>>('/api/prospects', { view, q, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useDueCount() {
  return useQuery({
    queryKey: ['prospects', 'dueCount'],
    queryFn: ({ signal }) => get<{ count: number }>('/api/prospects/due', undefined, signal),
  });
}

export function useProspect(id: string) {
  return useQuery({
    queryKey: ['prospect', id],
    queryFn: ({ signal }) => get<ProspectPage>(`/api/prospects/${id}`, undefined, signal),
  });
}

/** Who is known already; asked once name or phone were left, not at every key. */
export function useKnown(name: string, phone: string) {
  return useQuery({
    queryKey: ['prospects', 'known', name, phone],
    queryFn: () => post<{ items: KnownParty[] }>('/api/prospects/duplicates', { name, phone }),
    enabled: name !== '' || phone !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

export function useCapture() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { requestId: string; form: ProspectForm }) =>
      post<{ id: string; duplicates: KnownParty[] }>('/api/prospects', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['prospects'] }),
  });
}

export type Act = 'take' | 'give-back' | 'assign' | 'follow-ups' | 'lose';

/** What is done with a prospect; the answer is its page as it is then. */
export function useAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body }: { act: Act; body?: unknown }) =>
      post<ProspectPage>(`/api/prospects/${id}/${act}`, body ?? {}),
    onSuccess: (page) => {
      client.setQueryData(['prospect', id], page);
      return client.invalidateQueries({ queryKey: ['prospects'] });
    },
    onError: () => client.invalidateQueries({ queryKey: ['prospect', id] }),
  });
}

export function useConvert(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<{ draftId: string }>(`/api/prospects/${id}/convert`, {}),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['prospect', id] }),
        client.invalidateQueries({ queryKey: ['prospects'] }),
        client.invalidateQueries({ queryKey: ['drafts'] }),
      ]),
  });
}
