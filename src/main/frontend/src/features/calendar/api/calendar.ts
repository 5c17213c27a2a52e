import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, put } from '@/shared/api/request';
import type { CalendarDay, CalendarHours, CalendarYear } from '@/shared/api/types';

export type DayKind = 'INHERIT' | 'WORKDAY' | 'HOLIDAY';

export interface Span {
  from: string;
  to: string;
}

export interface WeekChange {
  weekdays: string[] | null;
  hours: Span[] | null;
}

export function useCalendar(branch: string | undefined, year: number) {
  return useQuery({
    queryKey: ['calendar', branch, year],
    queryFn: ({ signal }) => get<CalendarYear>('/api/calendar', { branch, year }, signal),
    placeholderData: (previous) => previous,
  });
}

export function useDayChange(branch: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ date, ...change }: { date: string; kind: DayKind; name: string }) =>
      put<CalendarDay>(`/api/calendar/${branch}/days/${date}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}

export function useWeekChange(branch: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: WeekChange) => put<CalendarHours>(`/api/calendar/${branch}/hours`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}
