import { lazy, Suspense } from 'react';
import { CaseAside } from '@/features/cases/CaseAside';
import { TaskPage, type OwnFormProps } from '@/features/inbox/TaskPage';
import { CaseScans } from '@/features/opening/CaseScans';
import { Loading } from '@/shared/ui/state';

const LazyCorrectionForm = lazy(() =>
  import('@/features/opening/CorrectionForm').then((m) => ({ default: m.CorrectionForm })),
);

function CorrectionForm(props: OwnFormProps) {
  return (
    <Suspense fallback={<Loading />}>
      <LazyCorrectionForm {...props} />
    </Suspense>
  );
}

const OWN_FORMS = { 'correct-opening': CorrectionForm };

/** Processes whose cases have scans. */
const WITH_SCANS = ['account-opening', 'contact-verification'];

function Scans({ caseId, process }: { caseId: string; process: string }) {
  return WITH_SCANS.includes(process) && <CaseScans caseId={caseId} />;
}

/** The inbox owns the task page; what other capabilities bring to it is put together here. */
export function TaskRoute() {
  return <TaskPage ownForms={OWN_FORMS} aside={CaseAside} scans={Scans} />;
}
