import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, distance } from '@/shared/lib/time';
import { useDoer } from '@/shared/ui/doer';
import { Moment } from '@/shared/ui/words';

/** What is special about a task beside its own content: asked haste for, known above. */
export function Marks({ item }: { item: InboxItem }) {
  const { t, word } = useWords();
  return (
    <span className="kd-marks">
      {item.serviceLevel === 'VIP' && <span className="kd-tag kd-tone-busy">{word('serviceLevel', 'VIP')}</span>}
      {item.urged > 0 && <span className="kd-tag kd-tone-warn">{t('inbox.urged', { times: item.urged })}</span>}
      {item.escalated && <span className="kd-tag kd-tone-bad">{t('inbox.escalated')}</span>}
    </span>
  );
}

/** Who has the task in whose place; nothing where it is somebody's own. */
export function InPlace({ item }: { item: InboxItem }) {
  const holder = useHolder();
  return item.standsInFor === null ? null : <span className="kd-tag kd-tone-plain">{holder(item)}</span>;
}

/** Who has the task, or had it at last; nobody for none. */
export function useHolder() {
  const { t } = useWords();
  const doer = useDoer();
  return (item: InboxItem) => doer(item.mine ? t('inbox.me') : item.assignee?.name, item.standsInFor?.name);
}

/** A task that came while the reader was looking at the list. */
export function Arrived() {
  const { t } = useWords();
  return (
    <span className="kd-arrived-dot" title={t('inbox.arrived')}>
      <span className="kd-hidden">{t('inbox.arrived')}</span>
    </span>
  );
}

export function Kind({ item }: { item: InboxItem }) {
  const { word } = useWords();
  const parts = [word('customerType', item.customerType), word('level', item.level), word('channel', item.channel)];
  return <span className="kd-num">{parts.filter((part) => part !== '').join(' · ')}</span>;
}

export function Due({ item }: { item: InboxItem }) {
  const { t } = useWords();
  if (item.dueAt === null) {
    return null;
  }
  return item.overdue ? (
    <span className="kd-num kd-bad" title={dayAndClock(item.dueAt)}>
      {t('inbox.overdueBy', { span: distance(item.dueAt) })}
    </span>
  ) : (
    <Moment at={item.dueAt} short />
  );
}

export function Age({ item }: { item: InboxItem }) {
  return (
    <time className="kd-num" dateTime={item.createdAt} title={dayAndClock(item.createdAt)}>
      {distance(item.createdAt)}
    </time>
  );
}
