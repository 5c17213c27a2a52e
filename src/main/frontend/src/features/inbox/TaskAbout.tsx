import { useBranchNames } from '@/shared/api/branches';
import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Moment } from '@/shared/ui/words';
import { StandInTag } from './deputies/StandIn';
import { InPlace, Marks } from './list/Marks';

/** Beside the task's name: whom it is about, of what kind, how pressing, and in whose place it is done. */
export function TaskAbout({ item, principal }: { item: InboxItem; principal: string | undefined }) {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  const kind = [
    word('customerType', item.customerType),
    word('level', item.level),
    word('channel', item.channel),
    branchName(item.branch),
  ];
  return (
    <span className="kd-task-about">
      <strong className="kd-name">{item.title}</strong>
      <span className="kd-quiet">{kind.filter(Boolean).join(' · ')}</span>
      {item.dueAt !== null && (
        <span className={item.overdue ? 'kd-bad' : 'kd-quiet'}>
          {item.overdue ? t('inbox.overdue') : t('inbox.due')} <Moment at={item.dueAt} short />
        </span>
      )}
      <Marks item={item} />
      {principal === undefined ? <InPlace item={item} /> : <StandInTag principal={principal} />}
    </span>
  );
}
