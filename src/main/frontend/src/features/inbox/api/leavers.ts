import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { LeaverPreview, LeaverRun } from '@/shared/api/types';

const EVERY_MS = 2_000;

/** What handing everything over would do now. */
export function useLeaverPreview(personId: string, successorId: string | undefined, wanted: boolean) {
  return useQuery({
    queryKey: ['leaver-preview', personId, successorId ?? ''],
    queryFn: ({ signal }) => get<LeaverPreview>(`/api/people/${personId}/hand-over/preview`, { successorId }, signal),
    enabled: wanted,
    staleTime: 0,
  });
}

export function useLeaverHandOver(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: { successorId: string | null; reason: string | null }) =>
      post<LeaverRun>(`/api/people/${personId}/hand-over`, wish),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** How far a hand-over is; asked again until it is through. */
export function useLeaverRun(begun: LeaverRun | undefined) {
  return useQuery({
    queryKey: ['leaver-run', begun?.id],
    queryFn: ({ signal }) => get<LeaverRun>(`/api/people/hand-overs/${begun?.id ?? ''}`, undefined, signal),
    enabled: begun !== undefined && begun.state === 'RUNNING',
    initialData: begun,
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? EVERY_MS : false),
  });
}
