import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/shared/api/request';
import type { ServiceClient } from '@/shared/api/types';

const CLIENTS = '/api/service-clients';

export function useServiceClients() {
  return useQuery({
    queryKey: ['service-clients'],
    queryFn: ({ signal }) => get<ServiceClient[]>(CLIENTS, undefined, signal),
  });
}

export function useServiceClientActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['service-clients'] });
  return {
    renew: useMutation({
      mutationFn: (name: string) => post<{ name: string; token: string }>(`${CLIENTS}/${name}/token`),
      onSettled,
    }),
    close: useMutation({ mutationFn: (name: string) => remove<undefined>(`${CLIENTS}/${name}`), onSettled }),
  };
}
