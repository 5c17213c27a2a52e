import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Case, CaseStep } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';

const TaskDialog = lazy(() => import('./TaskDialog').then((m) => ({ default: m.TaskDialog })));

interface StepDoingProps {
  record: Case;
  step: CaseStep;
}

/** At a step where a case stands: to the task for whoever has to do with it, and asking for haste 催办 for whoever waits (INBX-2). */
export function StepDoing({ record, step }: StepDoingProps) {
  const { t } = useWords();
  const session = useSession();
  const [urging, setUrging] = useState(false);
  const me = session.person.id;
  const held = step.assignee?.id === me;
  const started = record.startedBy?.id === me;
  const free = step.assignee === null && step.role !== null && hasAnyRole(session, step.role);
  const mayOpen = held || started || free || hasAnyRole(session, 'manager', 'auditor');
  const mayUrge = !held && (started || hasAnyRole(session, 'manager')) && !hasAnyRole(session, 'auditor');
  return (
    <span className="kd-step-doing">
      {mayOpen && <Link to={`/tasks/${step.taskId}`}>{t('case.toTask')}</Link>}
      {mayUrge && (
        <Button
          size="small"
          onClick={() => {
            setUrging(true);
          }}
        >
          {t('task.work.urge')}
        </Button>
      )}
      {urging && (
        <Suspense>
          <TaskDialog
            work="urge"
            item={{ id: step.taskId, caseId: record.id }}
            onClose={() => {
              setUrging(false);
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
