import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { Task } from '@/shared/api/types';

/** Somebody else may take or finish it meanwhile. */
const EVERY_MS = 30_000;

/** @param principal whose deputy the reader is in it */
export function useTask(id: string, principal: string | undefined) {
  return useQuery({
    queryKey: ['task', id, principal],
    queryFn: ({ signal }) => get<Task>(`/api/tasks/${id}`, { for: principal }, signal),
    refetchInterval: (query) => (query.state.error === null ? EVERY_MS : false),
  });
}
