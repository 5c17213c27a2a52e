import { ChangeAction } from '@/features/amendments/ChangeAction';
import { HistoryPanel } from '@/features/amendments/HistoryPanel';
import { PendingBadge, PendingMark } from '@/features/amendments/PendingBadge';
import { BlockPanel } from '@/features/consents/BlockPanel';
import { ConsentsPanel } from '@/features/consents/ConsentsPanel';
import { CustomerPage, type CustomerParts } from '@/features/customers/CustomerPage';
import type { Customer } from '@/shared/api/types';

function Consents({ customer }: { customer: Customer }) {
  return (
    <>
      <ConsentsPanel customerId={customer.id} />
      <BlockPanel customerId={customer.id} />
    </>
  );
}

const PARTS: CustomerParts = {
  badges: [PendingBadge],
  actions: [ChangeAction],
  aside: [],
  FieldMark: PendingMark,
  Consents,
  History: HistoryPanel,
};

/** The customer page shows what many capabilities know of a customer; what they bring to it is put together here. */
export function CustomerRoute() {
  return <CustomerPage parts={PARTS} />;
}
