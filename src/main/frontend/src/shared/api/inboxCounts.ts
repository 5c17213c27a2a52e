import { useQuery } from '@tanstack/react-query';
import { get } from './request';
import type { InboxCounts } from './types';

const EVERY_MS = 15_000;

/** What waits; asked for by the frame and the inbox alike, read once for both. */
export function useInboxCounts() {
  return useQuery({
    queryKey: ['inbox', 'counts'],
    queryFn: ({ signal }) => get<InboxCounts>('/api/inbox/counts', undefined, signal),
    refetchInterval: EVERY_MS,
  });
}
