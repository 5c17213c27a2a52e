import { useQuery } from '@tanstack/react-query';
import { get, requestBlob } from '@/shared/api/request';
import type { CreditReport } from '@/shared/api/types';

export interface CreditQuestion {
  from: string;
  to: string;
  groupBy: 'person' | 'branch';
  branch?: string;
}

export function useCredit(question: CreditQuestion) {
  return useQuery({
    queryKey: ['credit', question],
    queryFn: ({ signal }) => get<CreditReport>('/api/reports/collector-credit', { ...question }, signal),
    placeholderData: (previous) => previous,
  });
}

export const creditSheet = (question: CreditQuestion): Promise<Blob> =>
  requestBlob('/api/reports/collector-credit.xlsx', { ...question });
