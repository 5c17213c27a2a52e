import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove, request } from '@/shared/api/request';
import type { ScanReceipt, Sheet, SheetRow, Slice } from '@/shared/api/types';

const SHEETS = '/api/intake/sheets';
const WHILE_MOVING_MS = 1_500;
const RESTING_MS = 20_000;
const PAGE = 100;

export const templatePath = (format: 'xlsx' | 'csv') => `/api/intake/template?format=${format}`;
export const resultPath = (id: string) => `${SHEETS}/${id}/result`;

export const isMoving = (sheet: Sheet | undefined) => sheet?.state === 'READING' || sheet?.state === 'RUNNING';

export function useSheets() {
  return useInfiniteQuery({
    queryKey: ['sheets'],
    queryFn: ({ pageParam, signal }) => get<Slice<Sheet>>(SHEETS, { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some(isMoving)) ? WHILE_MOVING_MS : RESTING_MS,
  });
}

export function useSheet(id: string) {
  return useQuery({
    queryKey: ['sheet', id],
    queryFn: ({ signal }) => get<Sheet>(`${SHEETS}/${id}`, undefined, signal),
    refetchInterval: (query) => (isMoving(query.state.data) ? WHILE_MOVING_MS : RESTING_MS),
  });
}

/** Rows are read on from the last line, a page at a time. */
export function useRows(id: string, onlyFindings: boolean, moving: boolean) {
  return useInfiniteQuery({
    queryKey: ['sheet', id, 'rows', onlyFindings],
    queryFn: ({ pageParam, signal }) =>
      get<SheetRow[]>(
        `${SHEETS}/${id}/rows`,
        { after: pageParam, limit: PAGE, only: onlyFindings ? 'findings' : undefined },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.line),
    refetchInterval: moving ? WHILE_MOVING_MS * 2 : false,
  });
}

export function uploadSheet(
  file: File,
  scans: File | undefined,
  onProgress: (share: number) => void,
): Promise<{ id: string }> {
  const body = new FormData();
  body.append('file', file);
  if (scans) {
    body.append('scans', scans);
  }
  return request<{ id: string }>('POST', SHEETS, { query: { preview: true }, body, onProgress });
}

export function addScans(id: string, file: File, onProgress: (share: number) => void): Promise<ScanReceipt> {
  const body = new FormData();
  body.append('scans', file);
  return request<ScanReceipt>('POST', `${SHEETS}/${id}/scans`, { body, onProgress });
}

export function useSheetActions(id: string) {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['sheet', id] }),
      client.invalidateQueries({ queryKey: ['sheets'] }),
    ]);
  return {
    refresh,
    start: useMutation({ mutationFn: () => post<unknown>(`${SHEETS}/${id}/start`), onSettled: refresh }),
    discard: useMutation({
      mutationFn: () => remove<unknown>(`${SHEETS}/${id}`),
      onSuccess: () => {
        client.removeQueries({ queryKey: ['sheet', id] });
        return client.invalidateQueries({ queryKey: ['sheets'] });
      },
    }),
  };
}
