import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { MessageLine } from '@/shared/api/types';

const EVERY_MS = 20_000;

export function useMessages(caseId: string) {
  return useQuery({
    queryKey: ['case', caseId, 'messages'],
    queryFn: ({ signal }) => get<MessageLine[]>(`/api/cases/${caseId}/messages`, undefined, signal),
    refetchInterval: EVERY_MS,
  });
}
