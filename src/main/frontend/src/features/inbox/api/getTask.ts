import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { Task } from '@/shared/api/types';

export function useTask(id: string) {
  return useQuery({
    queryKey: ['task', id],
    queryFn: ({ signal }) => get<Task>(`/api/tasks/${id}`, undefined, signal),
  });
}
