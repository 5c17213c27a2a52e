import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '@/shared/api/request';
import type { CaseSummary, Customer, CustomerSummary, Scan, Slice } from '@/shared/api/types';

export function useCustomerSearch(q: string) {
  return useInfiniteQuery({
    queryKey: ['customers', q],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<CustomerSummary>>('/api/customers', { q, after: pageParam, limit: 30 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
}

export function useCustomer(id: string) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => get<Customer>(`/api/customers/${id}`, undefined, signal),
  });
}

export function useCustomerScans(id: string) {
  return useQuery({
    queryKey: ['customer', id, 'scans'],
    queryFn: ({ signal }) => get<(Scan & { caseId: string })[]>(`/api/customers/${id}/scans`, undefined, signal),
  });
}

export function useCustomerCases(id: string) {
  return useInfiniteQuery({
    queryKey: ['customer', id, 'cases'],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<CaseSummary>>('/api/cases', { customer: id, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
