import { App } from 'antd';
import { useState } from 'react';
import type { BulkResults, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useAssign, useUndo } from './api/load';

export interface Target {
  id: string;
  name: string;
}

/** What was just done, and how it is taken back. */
export interface Done {
  text: string;
  undo: string | null;
}

const refusedOf = (results: BulkResults) => results.results.filter(({ ok }) => !ok);
const goneWell = (results: BulkResults) => results.results.filter(({ ok }) => ok).map(({ id }) => id);

/** Tries first and asks where not everything can go; then does it, and can take it back. */
export function useReassign(title: (taskId: string) => string) {
  const { t } = useWords();
  const { modal } = App.useApp();
  const notice = useNotice();
  const assign = useAssign();
  const undo = useUndo();
  const [done, setDone] = useState<Done>();

  const ask = (refused: BulkResults['results'], rest: number, to: Target) =>
    new Promise<boolean>((resolve) => {
      const content = (
        <ul className="kd-load-refused">
          {refused.map(({ id, words }) => (
            <li key={id}>
              <strong>{title(id)}</strong> <span className="kd-bad">{words}</span>
            </li>
          ))}
        </ul>
      );
      if (rest === 0) {
        modal.warning({
          title: t('load.refusedAll', { name: to.name }),
          content,
          onOk: () => {
            resolve(false);
          },
        });
      } else {
        modal.confirm({
          title: t('load.refusedTitle', { count: refused.length, name: to.name }),
          content,
          okText: t('load.assignRest', { count: rest }),
          onOk: () => {
            resolve(true);
          },
          onCancel: () => {
            resolve(false);
          },
        });
      }
    });

  const reassign = async (ids: string[], to: Target): Promise<boolean> => {
    try {
      const trial = await assign.mutateAsync({ ids, personId: to.id, dryRun: true });
      const rest = goneWell(trial);
      const refused = refusedOf(trial);
      if (refused.length > 0 && !(await ask(refused, rest.length, to))) {
        return false;
      }
      const result = await assign.mutateAsync({ ids: rest, personId: to.id, dryRun: false });
      const failed = refusedOf(result).length;
      const text =
        t('load.assigned', { count: goneWell(result).length, name: to.name }) +
        (failed > 0 ? t('load.partly', { count: failed }) : '');
      setDone({ text, undo: result.undo });
      notice.done(text);
      return true;
    } catch (problem) {
      notice.failed(problem);
      return false;
    }
  };

  const takeBack = async () => {
    if (!done?.undo) {
      return;
    }
    try {
      const result = await undo.mutateAsync(done.undo);
      const left = refusedOf(result).length;
      notice.done(t('load.undone', { count: goneWell(result).length }));
      if (left > 0) {
        notice.tell(t('load.undoneNot', { count: left }));
      }
      setDone(undefined);
    } catch (problem) {
      notice.failed(problem);
    }
  };

  return {
    reassign,
    takeBack,
    done,
    busy: assign.isPending || undo.isPending,
    dismiss: () => {
      setDone(undefined);
    },
  };
}

/** How a task is named where there is room for one line. */
export const nameOf = (item: InboxItem, word: (group: 'taskType', code: string) => string) =>
  `${word('taskType', item.taskType)} · ${item.title ?? '—'}`;
