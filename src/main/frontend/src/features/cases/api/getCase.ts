import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { Case, Diagram } from '@/shared/api/types';

const EVERY_MS = 20_000;

export function useCase(id: string) {
  return useQuery({
    queryKey: ['case', id],
    queryFn: ({ signal }) => get<Case>(`/api/cases/${id}`, undefined, signal),
    refetchInterval: EVERY_MS,
  });
}

export function useDiagrams(id: string) {
  return useQuery({
    queryKey: ['case', id, 'diagrams'],
    queryFn: ({ signal }) => get<Diagram[]>(`/api/cases/${id}/diagrams`, undefined, signal),
    refetchInterval: EVERY_MS,
  });
}
