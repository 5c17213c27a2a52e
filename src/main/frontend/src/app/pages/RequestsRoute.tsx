import { MyAmendments } from '@/features/amendments/MyAmendments';
import { RequestsPage } from '@/features/opening/RequestsPage';

/** What the reader asked for, whatever it was for. */
export function RequestsRoute() {
  return <RequestsPage changes={MyAmendments} />;
}
