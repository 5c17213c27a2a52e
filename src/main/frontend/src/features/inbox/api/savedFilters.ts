import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/shared/api/request';
import type { SavedFilter } from '@/shared/api/types';

export type FilterWish = Pick<SavedFilter, 'name' | 'view' | 'sort' | 'sharedRole' | 'filter'>;

const KEY = ['inbox-filters'];

export function useSavedFilters() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<SavedFilter[]>('/api/inbox/filters', undefined, signal),
  });
}

export function useKeepFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: FilterWish) => post<SavedFilter>('/api/inbox/filters', { ...wish, version: null }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRemoveFilter() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<undefined>(`/api/inbox/filters/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
