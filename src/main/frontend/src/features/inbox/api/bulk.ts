import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get, post } from '@/shared/api/request';
import type { BulkResults, InboxItem, Task } from '@/shared/api/types';
import { currentLanguage } from '@/shared/i18n';
import { inPieces, type BulkOrder, type Outcome } from '../bulk/bulk';

const PATH = '/api/tasks/bulk';

/** Tries it, or does it; whatever comes of the doing, the lists are old afterwards. */
export function useBulk() {
  const client = useQueryClient();
  return useCallback(
    async (order: BulkOrder, dryRun: boolean, onProgress?: (done: number) => void): Promise<Outcome> => {
      const outcome = await inPieces(order, (all, ids) => post<BulkResults>(PATH, { ...all, ids, dryRun }), onProgress);
      if (!dryRun) {
        await Promise.all([
          client.invalidateQueries({ queryKey: ['inbox'] }),
          client.invalidateQueries({ queryKey: ['task'] }),
        ]);
      }
      return outcome;
    },
    [client],
  );
}

/** Takes back what was done to many. */
export function useUndoBulk() {
  const client = useQueryClient();
  return useCallback(
    async (tokens: readonly string[]) => {
      try {
        const answers = [];
        for (const undo of tokens) {
          answers.push(await post<BulkResults>(`${PATH}/undo`, { undo }));
        }
        return answers.flatMap((answer) => answer.results);
      } finally {
        await client.invalidateQueries({ queryKey: ['inbox'] });
      }
    },
    [client],
  );
}

export interface SharedForm {
  schema: unknown;
  /** Whether it may be answered for many at once: the form says so. */
  bulk: boolean;
}

const allowsBulk = (schema: unknown) =>
  (schema as { properties?: { bulk?: unknown } } | null)?.properties?.bulk === true;

/** The form that all of these tasks share; nothing while they are of several kinds. */
export function useSharedForm(items: readonly InboxItem[], principal: string | undefined) {
  const first = items[0];
  const alike = first !== undefined && items.every((item) => item.taskType === first.taskType);
  return useQuery({
    queryKey: ['bulk-form', first?.taskType, currentLanguage(), principal],
    enabled: alike,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<SharedForm> => {
      const task = await get<Task>(`/api/tasks/${first?.id ?? ''}`, { for: principal }, signal);
      return { schema: task.form?.schema ?? null, bulk: allowsBulk(task.form?.schema) };
    },
    select: (form) => (alike ? form : undefined),
  });
}
