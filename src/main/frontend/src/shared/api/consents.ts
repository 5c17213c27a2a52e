import { useQuery } from '@tanstack/react-query';
import { get } from './request';
import type { ConsentNotices } from './types';

/** What customers are told today; both languages come along. */
export function useConsentNotices() {
  return useQuery({
    queryKey: ['consents', 'notices'],
    queryFn: () => get<ConsentNotices>('/api/consents/notices'),
    staleTime: 60 * 60_000,
  });
}
