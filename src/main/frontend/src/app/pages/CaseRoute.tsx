import {
  AmendmentActions,
  AmendmentChanges,
  AmendmentDetails,
  AmendmentHeading,
} from '@/features/amendments/AmendmentDetails';
import { CasePage } from '@/features/cases/CasePage';
import { StepDoing } from '@/features/inbox/StepDoing';
import { OpeningActions, OpeningDetails, OpeningHeading } from '@/features/opening/OpeningDetails';

const CAPABILITIES = {
  'account-opening': { Heading: OpeningHeading, Details: OpeningDetails, Actions: OpeningActions },
  'customer-amendment': {
    Heading: AmendmentHeading,
    Summary: AmendmentChanges,
    Details: AmendmentDetails,
    Actions: AmendmentActions,
  },
};

/** The case page knows processes by name only; what their capabilities show of them is put together here. */
export function CaseRoute() {
  return <CasePage capabilities={CAPABILITIES} stepDoing={StepDoing} />;
}
