import { useEffect, useState } from 'react';
import type { BulkAction } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useUndoBulk } from '../api/bulk';
import { possibleOf, refusalsOf, type Outcome } from './bulk';

export interface LastBulk {
  action: BulkAction;
  count: number;
  tokens: string[];
  until: string;
}

/** What was done to many last, for as long as it can be taken back. */
export function useLastBulk() {
  const { t } = useWords();
  const notice = useNotice();
  const takeBack = useUndoBulk();
  const [last, setLast] = useState<LastBulk>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (last === undefined) {
      return undefined;
    }
    const over = window.setTimeout(
      () => {
        setLast(undefined);
      },
      new Date(last.until).getTime() - Date.now(),
    );
    return () => {
      window.clearTimeout(over);
    };
  }, [last]);

  return {
    last,
    busy,
    keep: (action: BulkAction, outcome: Outcome) => {
      const { undo, undoUntil } = outcome;
      setLast(
        undo.length === 0 || undoUntil === null
          ? undefined
          : { action, count: possibleOf(outcome.rows).length, tokens: undo, until: undoUntil },
      );
    },
    undo: async () => {
      if (last === undefined || busy) {
        return;
      }
      setBusy(true);
      try {
        const rows = await takeBack(last.tokens);
        setLast(undefined);
        notice.done(t('bulk.undone', { count: possibleOf(rows).length }));
        refusalsOf(rows).forEach(({ words, ids }) => {
          notice.tell(t('bulk.notUndone', { count: ids.length, words }));
        });
      } catch (problem) {
        notice.failed(problem);
      } finally {
        setBusy(false);
      }
    },
  };
}
