import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, remove, request } from './request';
import type { Scan } from './types';

/** What takes scans; each keeps them at the same place below its own address. */
export type ScanKeeper = '/api/openings' | '/api/amendments';

const path = (keeper: ScanKeeper, ownerId: string) => `${keeper}/${ownerId}/scans` as const;
export const scanPath = (keeper: ScanKeeper, ownerId: string) => (scan: Scan) =>
  `${path(keeper, ownerId)}/${scan.id}` as const;

export function useScans(keeper: ScanKeeper, ownerId: string | undefined) {
  return useQuery({
    queryKey: ['scans', ownerId],
    queryFn: ({ signal }) => get<Scan[]>(path(keeper, ownerId ?? ''), undefined, signal),
    enabled: ownerId !== undefined,
  });
}

export function uploadScan(
  keeper: ScanKeeper,
  ownerId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Scan> {
  const body = new FormData();
  body.append('file', file);
  return request<Scan>('POST', path(keeper, ownerId), { body, onProgress });
}

export function useRemoveScan(keeper: ScanKeeper, ownerId: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scan: Scan) => remove<undefined>(scanPath(keeper, ownerId ?? '')(scan)),
    onSettled: () => client.invalidateQueries({ queryKey: ['scans', ownerId] }),
  });
}
