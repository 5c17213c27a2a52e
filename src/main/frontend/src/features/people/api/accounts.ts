import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '@/shared/api/request';
import type { Account, Invited, Slice } from '@/shared/api/types';

const ACCOUNTS = '/api/accounts';

export interface Invitation {
  username: string;
  displayName: string;
  displayNameEn?: string;
  staffNo?: string;
  email?: string;
  locale?: string;
  branchCode: string;
  roles: string[];
}

export interface Rights {
  branchCode: string;
  roles: string[];
}

export function useAccounts(q: string) {
  return useInfiniteQuery({
    queryKey: ['accounts', q],
    queryFn: ({ pageParam, signal }) => get<Slice<Account>>(ACCOUNTS, { q, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useAccountActions() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['accounts'] });
  return {
    invite: useMutation({ mutationFn: (invitation: Invitation) => post<Invited>(ACCOUNTS, invitation), onSuccess }),
    changeRights: useMutation({
      mutationFn: ({ id, ...rights }: Rights & { id: string }) => put<Account>(`${ACCOUNTS}/${id}/rights`, rights),
      onSuccess,
    }),
    move: useMutation({
      mutationFn: ({ id, to }: { id: string; to: 'lock' | 'unlock' | 'deactivate' }) =>
        post<Account>(`${ACCOUNTS}/${id}/${to}`),
      onSuccess,
    }),
    resetPassword: useMutation({ mutationFn: (id: string) => post<Invited>(`${ACCOUNTS}/${id}/password`), onSuccess }),
  };
}
