import { createContext, use } from 'react';
import type { Session } from './api/types';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only below the frame, where somebody always is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) {
    throw new Error('useSession outside the frame');
  }
  return session;
}

export const hasAnyRole = (session: Session, ...roles: string[]): boolean =>
  session.roles.some((role) => roles.includes(role));
