import { lazy, Suspense, type ComponentType } from 'react';
import { AmendmentPapers } from '@/features/amendments/AmendmentDetails';
import { useCase } from '@/features/cases/api/getCase';
import { CaseAside } from '@/features/cases/CaseAside';
import { TaskPage, type OwnFormProps } from '@/features/inbox/TaskPage';
import { useWords } from '@/shared/i18n';
import { CaseScans } from '@/shared/ui/CaseScans';
import { Loading } from '@/shared/ui/state';

/** Loaded with the first task that needs it. */
function later(load: () => Promise<ComponentType<OwnFormProps>>) {
  const Form = lazy(async () => ({ default: await load() }));
  return function LaterForm(props: OwnFormProps) {
    return (
      <Suspense fallback={<Loading />}>
        <Form {...props} />
      </Suspense>
    );
  };
}

const OWN_FORMS = {
  'correct-opening': later(() => import('@/features/opening/CorrectionForm').then((m) => m.CorrectionForm)),
  'correct-amendment': later(() => import('@/features/amendments/CorrectionForm').then((m) => m.CorrectionForm)),
};

function OpeningPapers({ caseId }: { caseId: string }) {
  const { t } = useWords();
  return <CaseScans keeper="/api/openings" title={t('scan.title')} caseId={caseId} />;
}

const PAPERS: Record<string, ComponentType<{ caseId: string }> | undefined> = {
  'account-opening': OpeningPapers,
  'customer-amendment': AmendmentPapers,
};

/** A called process works for a case of another one; whose papers they are, the case says. */
function Papers({ caseId }: { caseId: string }) {
  const { data } = useCase(caseId);
  const Own = PAPERS[data?.process ?? ''];
  return Own === undefined ? null : <Own caseId={caseId} />;
}

/** The inbox owns the task page; what other capabilities bring to it is put together here. */
export function TaskRoute() {
  return <TaskPage ownForms={OWN_FORMS} aside={CaseAside} papers={Papers} />;
}
