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
  /** In somebody's place one after the other, because taking many is one's own. */
  const claimInPlace = async (items: InboxItem[]) => {
    let claimed = 0;
    for (const item of items) {
      claimed += (await claimOne(item)) ? 1 : 0;
    }
    return claimed;
  };
  const claimOwn = async (items: InboxItem[]) => {
    const outcome = await bulk({ action: 'claim', ids: items.map((item) => item.id) }, false);
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
      if (free.length === 0 || busy) {
        return;
      }
      setBusy(true);
      const claimed = await (principal === undefined && free.length > 1 ? claimOwn(free) : claimInPlace(free));
      setBusy(false);
      if (claimed > 0) {
        notice.done(t('inbox.claimed', { count: claimed }));
      }
    },
    release: (item: InboxItem | undefined) => {
      if (item?.mine && item.doneAt === null) {
        hold.mutate(
          { id: item.id, hold: 'release' },
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
