import { useMutation } from '@tanstack/react-query';
import { put } from '@/shared/api/request';

export interface PasswordChange {
  current: string;
  chosen: string;
}

export function useChangePassword() {
  return useMutation({ mutationFn: (change: PasswordChange) => put<unknown>('/api/session/password', change) });
}
