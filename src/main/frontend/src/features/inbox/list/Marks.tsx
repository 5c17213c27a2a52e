import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, distance } from '@/shared/lib/time';
import { Moment } from '@/shared/ui/words';

/** What is special about a task beside its own content: asked haste for, known above, done in somebody's place. */
export function Marks({ item }: { item: InboxItem }) {
  const { t, word } = useWords();
  return (
    <span className="kd-marks">
      {item.serviceLevel === 'VIP' && <span className="kd-tag kd-tone-busy">{word('serviceLevel', 'VIP')}</span>}
      {item.urged > 0 && <span className="kd-tag kd-tone-warn">{t('inbox.urged', { times: item.urged })}</span>}
      {item.escalated && <span className="kd-tag kd-tone-bad">{t('inbox.escalated')}</span>}
      {item.standsInFor !== null && (
        <span className="kd-tag kd-tone-plain">{t('inbox.inPlaceOf', { name: item.standsInFor.name })}</span>
      )}
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
