import { Link } from 'react-router';
import type { Customer } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import './amendments.css';

/** What is being changed about the file just now, with the way to each case (AMND-1). */
export function PendingBadge({ customer }: { customer: Customer }) {
  const { t, word } = useWords();
  return (
    <>
      {customer.pending.map((one) => (
        <Link key={one.caseId} to={`/cases/${one.caseId}`} className="kd-tag kd-tone-warn kd-pending">
          {t('amendment.pending')} · {one.fields.map((field) => word('field', field)).join(t('common.comma'))}
        </Link>
      ))}
    </>
  );
}

/** A field that somebody is changing. */
export function PendingMark({ customer, field }: { customer: Customer; field: string }) {
  const { t } = useWords();
  const first = customer.pending.find((one) => one.fields.includes(field));
  return first === undefined ? null : (
    <Link to={`/cases/${first.caseId}`} className="kd-tag kd-tone-warn kd-pending-mark">
      {t('amendment.pending')}
    </Link>
  );
}
