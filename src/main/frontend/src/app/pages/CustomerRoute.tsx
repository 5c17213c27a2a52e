import { BlockBadge, BlockPanel } from '@/features/consents/BlockPanel';
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

function Blocked({ customer }: { customer: Customer }) {
  return <BlockBadge customerId={customer.id} />;
}

const PARTS: CustomerParts = { badges: [Blocked], actions: [], aside: [], Consents };

/** The customer page shows what many capabilities know of a customer; what they bring to it is put together here. */
export function CustomerRoute() {
  return <CustomerPage parts={PARTS} />;
}
