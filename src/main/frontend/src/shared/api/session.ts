import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get, put, remove } from './request';
import type { Session } from './types';

export const sessionKey = ['session'];

export const getSession = () => get<Session>('/api/session');

export function useSessionQuery() {
  return useQuery({ queryKey: sessionKey, queryFn: getSession, staleTime: Infinity, refetchOnWindowFocus: false });
}

export const putLocale = (locale: string) => put<undefined>('/api/session/locale', { locale });

/** Signs out and forgets everything read, so that the next person at this desk sees nothing of it. */
export function useSignOut() {
  const client = useQueryClient();
  return useCallback(async () => {
    await remove('/api/session');
    client.clear();
    sessionStorage.clear();
    window.location.assign('/sign-in');
  }, [client]);
}
