import { useState } from 'react';
import { useNavigate } from 'react-router';
import { address } from '@/shared/api/request';
import type { BulkAction, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useBulk } from '../api/bulk';
import { useHoldTask } from '../api/claimTask';
import { queryOf, type ListAddress } from '../api/getInbox';
import { useNextTask } from '../api/nextTask';
import { possibleOf, refusalsOf, type Outcome } from '../bulk/bulk';

/** What is done with one row or with many, without being asked anything first. */
export function useTaskActions(list: ListAddress, onDone: (action: BulkAction, outcome: Outcome) => void) {
  const { t } = useWords();
  const notice = useNotice();
  const navigate = useNavigate();
  const hold = useHoldTask();
  const next = useNextTask();
  const bulk = useBulk();
  const [busy, setBusy] = useState(false);
  const { principal } = list;

  const claimOne = async (item: InboxItem) => {
    try {
      await hold.mutateAsync({ id: item.id, hold: 'claim', principal });
      return true;
    } catch (problem) {
      notice.failed(problem);
      return false;
    }
  };
  const claimMany = async (items: InboxItem[]) => {
    const ids = items.map((item) => item.id);
    const outcome = await bulk({ action: 'claim', ids, for: principal }, false);
    onDone('claim', outcome);
    refusalsOf(outcome.rows).forEach(({ words, ids }) => {
      notice.tell(t('bulk.notClaimed', { count: ids.length, words }));
    });
    if (outcome.trouble !== undefined) {
      notice.failed(outcome.trouble);
    }
    return possibleOf(outcome.rows).length;
  };
  return {
    busy,
    taking: next.isPending,
    claim: async (items: InboxItem[]) => {
      const free = items.filter((item) => item.claimable);
      const [first] = free;
      if (first === undefined || busy) {
        return;
      }
      setBusy(true);
      const claimed = free.length > 1 ? await claimMany(free) : (await claimOne(first)) ? 1 : 0;
      setBusy(false);
      if (claimed > 0) {
        notice.done(t('inbox.claimed', { count: claimed }));
      }
    },
    release: (item: InboxItem | undefined) => {
      if (item?.inHand) {
        hold.mutate(
          { id: item.id, hold: 'release', principal },
          {
            onSuccess: () => {
              notice.done(t('inbox.released'));
            },
            onError: notice.failed,
          },
        );
      }
    },
    takeNext: () => {
      if (next.isPending) {
        return;
      }
      next.mutate(list, {
        onSuccess: (item) => {
          if (item) {
            void navigate(address(`/tasks/${item.id}`, queryOf(list)));
          } else {
            notice.tell(t(Object.keys(list.filter).length > 0 ? 'inbox.noNextFiltered' : 'inbox.noNext'));
          }
        },
        onError: notice.failed,
      });
    },
  };
}
