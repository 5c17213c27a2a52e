import { useMutation } from '@tanstack/react-query';
import { post } from '@/shared/api/request';

export interface Registration {
  username: string;
  displayName: string;
  staffNo?: string;
  branchCode: string;
  email: string;
  locale?: string;
  password: string;
}

export function useRequestRegistration() {
  return useMutation({ mutationFn: (registration: Registration) => post<unknown>('/api/registrations', registration) });
}
