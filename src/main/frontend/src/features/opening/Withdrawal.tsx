import { useWords } from '@/shared/i18n';
import { Withdraw } from '@/shared/ui/Withdraw';
import { useWithdraw } from './api/openings';

/** Takes an opening request back, at any time before it is opened (OPEN-4). */
export function Withdrawal({ openingId, onDone }: { openingId: string; onDone?: () => void }) {
  const { t } = useWords();
  return <Withdraw title={t('withdraw.title')} withdrawal={useWithdraw(openingId)} onDone={onDone} />;
}
