import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { RegistrationLine, Slice } from '@/shared/api/types';

const REGISTRATIONS = '/api/registrations';

export function useRegistrations() {
  return useInfiniteQuery({
    queryKey: ['registrations'],
    queryFn: ({ pageParam, signal }) => get<Slice<RegistrationLine>>(REGISTRATIONS, { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useDecideRegistration() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['registrations'] }),
      client.invalidateQueries({ queryKey: ['accounts'] }),
    ]);
  return {
    approve: useMutation({
      mutationFn: ({ id, roles }: { id: string; roles: string[] }) =>
        post<unknown>(`${REGISTRATIONS}/${id}/approve`, { roles }),
      onSettled,
    }),
    refuse: useMutation({ mutationFn: (id: string) => post<unknown>(`${REGISTRATIONS}/${id}/refuse`), onSettled }),
  };
}
