import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';
import { sessionKey } from '@/shared/api/session';
import type { Session } from '@/shared/api/types';

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn(onSignedIn: (session: Session) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => post<Session>('/api/session', credentials),
    onSuccess: (session) => {
      client.setQueryData(sessionKey, session);
      onSignedIn(session);
    },
  });
}
