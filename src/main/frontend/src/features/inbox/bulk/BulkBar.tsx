import { Button } from 'antd';
import type { BulkAction, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { useSharedForm } from '../api/bulk';

interface BulkBarProps {
  chosen: InboxItem[];
  /** In whose place the list is read; nobody's for the reader's own. */
  principal: string | undefined;
  busy: boolean;
  onDo: (action: BulkAction) => void;
  onAll: () => void;
  onNone: () => void;
}

/** What can be done with everything that is ticked; stands there only while something is. */
export function BulkBar({ chosen, principal, busy, onDo, onAll, onNone }: BulkBarProps) {
  const { t } = useWords();
  const session = useSession();
  const form = useSharedForm(chosen, principal);
  const claimable = chosen.filter((item) => item.claimable).length;
  const inHand = chosen.filter((item) => item.inHand);
  const actions: [BulkAction, boolean][] = [
    ['claim', claimable > 0],
    ['release', inHand.some((item) => item.role !== null)],
    ['handOver', inHand.length > 0],
    ['assign', hasAnyRole(session, 'manager')],
    ['complete', form.data?.bulk === true],
  ];
  return (
    <div className="kd-bulk" role="toolbar" aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { count: chosen.length })}</strong>
      {actions
        .filter(([, open]) => open)
        .map(([action], i) => (
          <Button
            key={action}
            type={i === 0 ? 'primary' : 'default'}
            loading={busy && action === 'claim'}
            disabled={busy}
            onClick={() => {
              onDo(action);
            }}
          >
            {t(`bulk.action.${action}`)}
          </Button>
        ))}
      <span className="kd-bulk-end">
        <Button type="link" onClick={onAll}>
          {t('bulk.all')}
        </Button>
        <Button type="link" onClick={onNone}>
          {t('bulk.none')}
        </Button>
      </span>
    </div>
  );
}
