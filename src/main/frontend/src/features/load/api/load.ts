import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from '@/shared/api/request';
import type {
  BulkResults,
  InboxItem,
  Loads,
  PersonSkills,
  RoleRule,
  RulesOfBranch,
  Slice,
  TaskColleague,
} from '@/shared/api/types';

export const SORTS = ['load', 'age', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface LoadQuery {
  branch: string;
  role: string | undefined;
  sort: Sort;
}

const EVERY_MS = 15_000;

// every key begins with what the list's own keys begin with, so that whatever renews the list renews this
export function useLoads(query: LoadQuery, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'load', query],
    queryFn: ({ pageParam, signal }) => get<Loads>('/api/inbox/load', { ...query, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
    enabled,
  });
}

/** What a person holds in the branch, or what nobody does of a role; the pressing ones first. */
export function useTasksOf(person: string, branch: string, role: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['inbox', 'load', 'tasks', person, branch, role],
    queryFn: ({ pageParam, signal }) =>
      get<Slice<InboxItem>>('/api/inbox', { view: 'all', person, branch, role, after: pageParam, limit: 20 }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
}

/** Who may do a task, by name or number where something was typed. */
export const colleaguesFor = (taskId: string, q: string, signal?: AbortSignal) =>
  get<TaskColleague[]>(`/api/tasks/${taskId}/colleagues`, { for: 'assign', q }, signal);

export function useColleagues(taskId: string | undefined) {
  return useQuery({
    queryKey: ['inbox', 'load', 'colleagues', taskId],
    queryFn: ({ signal }) => colleaguesFor(taskId ?? '', '', signal),
    enabled: taskId !== undefined,
  });
}

export interface Assignment {
  ids: string[];
  personId: string;
  dryRun: boolean;
}

export function useAssign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignment: Assignment) => post<BulkResults>('/api/tasks/bulk', { action: 'assign', ...assignment }),
    onSettled: (_, __, { dryRun }) => (dryRun ? undefined : client.invalidateQueries({ queryKey: ['inbox'] })),
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (undo: string) => post<BulkResults>('/api/tasks/bulk/undo', { undo }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

const RULES = 'distribution';

export function useRules(branch: string) {
  return useQuery({
    queryKey: [RULES, branch],
    queryFn: ({ signal }) => get<RulesOfBranch>('/api/inbox/distribution', { branch }, signal),
    placeholderData: (previous) => previous,
  });
}

export function useSayRule(branch: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ role, ...change }: { role: string; way: string; most: number | null }) =>
      put<RoleRule>(`/api/inbox/distribution/${branch}/${role}`, change),
    onSettled: () => client.invalidateQueries({ queryKey: [RULES] }),
  });
}

export function useSaySkills(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { skills: string[]; most: number | null }) =>
      put<PersonSkills>(`/api/people/${personId}/skills`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox', 'load'] }),
  });
}
