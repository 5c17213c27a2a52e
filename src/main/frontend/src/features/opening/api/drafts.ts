import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put, remove } from '@/shared/api/request';
import type { Draft, DraftSummary, Finding, OpeningForm, Submitted } from '@/shared/api/types';

const DRAFTS = '/api/openings/drafts';

export const getDraft = (id: string) => get<Draft>(`${DRAFTS}/${id}`);
export const createDraft = (form: OpeningForm) => post<{ id: string; version: number }>(DRAFTS, { form });
export const saveDraft = (id: string, version: number, form: OpeningForm) =>
  put<{ version: number }>(`${DRAFTS}/${id}`, { version, form });
export const checkDraft = (id: string) => post<{ findings: Finding[] }>(`${DRAFTS}/${id}/check`);
export const submitDraft = (id: string) => post<Submitted>(`${DRAFTS}/${id}/submit`);

export function useDraft(id: string | undefined) {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: () => getDraft(id ?? ''),
    enabled: id !== undefined,
    // The page owns what is typed; a later reading must not disturb it.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function useDrafts() {
  return useQuery({ queryKey: ['drafts'], queryFn: () => get<DraftSummary[]>(DRAFTS) });
}

export function useRemoveDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<undefined>(`${DRAFTS}/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['drafts'] }),
  });
}
