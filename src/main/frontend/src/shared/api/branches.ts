import { useQuery } from '@tanstack/react-query';
import { get } from './request';
import { localName } from '@/shared/i18n';
import type { Branch, BranchRef, Colleague } from './types';

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

/** Branch names in the reader's language; lists of other capabilities carry the Chinese one only. */
export function useBranchNames(): (branch: BranchRef | null | undefined) => string {
  const branches = useBranches();
  return (branch) => {
    const known = branches.data?.find((one) => one.code === branch?.code);
    return localName(known ?? branch);
  };
}
