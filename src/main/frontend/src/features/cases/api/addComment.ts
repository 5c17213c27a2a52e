import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';

export function useAddComment(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => post<unknown>(`/api/cases/${caseId}/comments`, { text }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId, 'story'] }),
  });
}
