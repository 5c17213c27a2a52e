import { CustomerPage, type CustomerParts } from '@/features/customers/CustomerPage';

const PARTS: CustomerParts = { badges: [], actions: [], aside: [] };

/** The customer page shows what many capabilities know of a customer; what they bring to it is put together here. */
export function CustomerRoute() {
  return <CustomerPage parts={PARTS} />;
}
