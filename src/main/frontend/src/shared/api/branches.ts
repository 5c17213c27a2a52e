import { useQuery } from '@tanstack/react-query';
import { get } from './request';
import type { Branch, Colleague } from './types';

/** The branches in the reader's scope. */
export function useBranches() {
  return useQuery({ queryKey: ['branches'], queryFn: () => get<Branch[]>('/api/branches'), staleTime: 5 * 60_000 });
}

export function usePeople(q: string, role?: string) {
  return useQuery({
    queryKey: ['people', q, role],
    queryFn: ({ signal }) => get<Colleague[]>('/api/people', { q, role }, signal),
    placeholderData: (previous) => previous,
  });
}
