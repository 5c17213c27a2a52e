import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { SignInPage } from '@/shared/api/types';

export function useSignInPage() {
  return useQuery({ queryKey: ['sign-in'], queryFn: () => get<SignInPage>('/api/sign-in') });
}
