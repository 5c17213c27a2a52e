import { useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
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

export function creditSheetPath({ from, to, groupBy, branch }: CreditQuestion): string {
  const query = new URLSearchParams({ from, to, groupBy, ...(branch === undefined ? {} : { branch }) });
  return `/api/reports/collector-credit.xlsx?${query.toString()}`;
}
