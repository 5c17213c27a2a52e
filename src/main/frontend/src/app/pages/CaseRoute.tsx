import { CasePage } from '@/features/cases/CasePage';
import { OpeningActions, OpeningDetails } from '@/features/opening/OpeningDetails';

const CAPABILITIES = { 'account-opening': { Details: OpeningDetails, Actions: OpeningActions } };

/** The case page knows processes by name only; what their capabilities show of them is put together here. */
export function CaseRoute() {
  return <CasePage capabilities={CAPABILITIES} />;
}
