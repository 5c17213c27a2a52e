import type { Customer } from '@/shared/api/types';
import { ComplaintsPanel } from './ComplaintsPanel';
import { InteractionsPanel } from './InteractionsPanel';

/** Who was in touch with the customer about what, and what the customer complains of. */
export function ContactPanel({ customer }: { customer: Customer }) {
  return (
    <>
      <ComplaintsPanel customer={customer} />
      <InteractionsPanel customer={customer} />
    </>
  );
}
