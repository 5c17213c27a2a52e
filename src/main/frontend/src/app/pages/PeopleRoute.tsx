import { LeaverDialog } from '@/features/inbox/leavers/LeaverDialog';
import { PeoplePage } from '@/features/people/PeoplePage';

/** Accounts know nothing of tasks; what a leaver leaves behind is the inbox's to hand over. */
export function PeopleRoute() {
  return <PeoplePage leaver={LeaverDialog} />;
}
