import { useQuery } from '@tanstack/react-query';
import { usePolling } from '../live/connection';
import { get } from './request';
import type { InboxCounts } from './types';

const EVERY_MS = 15_000;

/** What waits for the reader, or in somebody's place; asked for by the frame and the inbox alike, read once for both. */
export function useInboxCounts(principal?: string) {
  return useQuery({
    queryKey: principal === undefined ? ['inbox', 'counts'] : ['inbox', 'counts', principal],
    queryFn: ({ signal }) => get<InboxCounts>('/api/inbox/counts', { for: principal }, signal),
    refetchInterval: usePolling(EVERY_MS),
  });
}
