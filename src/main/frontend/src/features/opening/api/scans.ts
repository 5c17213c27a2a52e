import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, remove, request } from '@/shared/api/request';
import type { Scan } from '@/shared/api/types';

const path = (openingId: string) => `/api/openings/${openingId}/scans` as const;
export const scanPath = (openingId: string) => (scan: Scan) => `${path(openingId)}/${scan.id}` as const;

export function useScans(openingId: string | undefined) {
  return useQuery({
    queryKey: ['scans', openingId],
    queryFn: ({ signal }) => get<Scan[]>(path(openingId ?? ''), undefined, signal),
    enabled: openingId !== undefined,
  });
}

export function uploadScan(openingId: string, file: File, onProgress: (share: number) => void): Promise<Scan> {
  const body = new FormData();
  body.append('file', file);
  return request<Scan>('POST', path(openingId), { body, onProgress });
}

export function useRemoveScan(openingId: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scan: Scan) => remove<undefined>(scanPath(openingId ?? '')(scan)),
    onSettled: () => client.invalidateQueries({ queryKey: ['scans', openingId] }),
  });
}
