import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/shared/api/request';

interface Comment {
  text: string;
  /** Ids of whom it names. */
  mentions: string[];
}

export function useAddComment(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (comment: Comment) => post<unknown>(`/api/cases/${caseId}/comments`, comment),
    onSuccess: () => client.invalidateQueries({ queryKey: ['case', caseId, 'story'] }),
  });
}
