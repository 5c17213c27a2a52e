import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '@/shared/api/request';
import type { SimulatedMail, SimulatedSms, Slice } from '@/shared/api/types';

const MESSAGES = '/api/simulator/messages';
const EVERY_MS = 4_000;

/** The list may come as it is or as a page of one. */
const items = <T>(answer: T[] | Slice<T>): T[] => (Array.isArray(answer) ? answer : answer.items);

export function useSimulatedSms(filter: { phone?: string; unanswered?: boolean }) {
  return useQuery({
    queryKey: ['simulator', 'sms', filter],
    queryFn: async ({ signal }) => items(await get<SimulatedSms[] | Slice<SimulatedSms>>(MESSAGES, filter, signal)),
    refetchInterval: EVERY_MS,
    placeholderData: (previous) => previous,
  });
}

export function useSimulatedMails() {
  return useQuery({
    queryKey: ['simulator', 'mails'],
    queryFn: async ({ signal }) =>
      items(await get<SimulatedMail[] | Slice<SimulatedMail>>('/api/simulator/mails', undefined, signal)),
    refetchInterval: EVERY_MS,
  });
}

export function useSimulatorActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['simulator'] });
  return {
    reply: useMutation({
      mutationFn: ({ id, text }: { id: string; text: string }) => post<unknown>(`${MESSAGES}/${id}/reply`, { text }),
      onSettled,
    }),
    undeliverable: useMutation({
      mutationFn: (id: string) => post<unknown>(`${MESSAGES}/${id}/undeliverable`),
      onSettled,
    }),
    answerAll: useMutation({
      mutationFn: (text: string) => post<{ answered: number }>('/api/simulator/replies', { text, all: true }),
      onSettled,
    }),
  };
}
