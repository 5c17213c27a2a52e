import type { ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useBranchNames } from '@/shared/api/branches';
import type { Case, CaseStep } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { distance } from '@/shared/lib/time';
import { useDoer } from '@/shared/ui/doer';
import { Facts, Page, Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { Moment, Status } from '@/shared/ui/words';
import { useCase } from './api/getCase';
import { CaseAside } from './CaseAside';
import { Diagrams } from './Diagrams';
import './cases.css';

type Part = ComponentType<{ caseId: string }>;

export interface CaseCapability {
  /** Whom the case is about and how far it is. */
  Heading: Part;
  Actions: Part;
  /** What the case comes down to, before how it went. */
  Summary?: Part;
  Details: Part;
}

interface CasePageProps {
  /** What the capability that owns the process shows of its case, and what can be done with it. */
  capabilities: Record<string, CaseCapability | undefined>;
  /** What the reader can do about a step where the case stands. */
  stepDoing: ComponentType<{ record: Case; step: CaseStep }>;
}

export function CasePage(slots: CasePageProps) {
  const { t } = useWords();
  const { id = '' } = useParams();
  const query = useCase(id);
  return query.data === undefined ? (
    <Page title={t('case.title')}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <OneCase key={id} record={query.data} {...slots} />
  );
}

function OneCase({ record, capabilities, stepDoing: StepDoing }: CasePageProps & { record: Case }) {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  const doer = useDoer();
  const capability = capabilities[record.process];
  const waited = (span: string) => (span === t('time.now') ? t('case.arrived') : t('case.waiting', { span }));
  return (
    <Page
      title={word('process', record.process)}
      about={capability ? <capability.Heading caseId={record.id} /> : <Status group="state" code={record.state} />}
      extra={
        <>
          {record.customerId !== null && <Link to={`/customers/${record.customerId}`}>{t('case.toCustomer')}</Link>}
          {capability && <capability.Actions caseId={record.id} />}
        </>
      }
    >
      <div className="kd-case">
        <div className="kd-case-main">
          <Panel>
            <Facts
              facts={[
                [word('field', 'customerType'), word('customerType', record.customerType)],
                [word('field', 'level'), word('level', record.level)],
                [word('field', 'channel'), word('channel', record.channel)],
                [word('field', 'branch'), branchName(record.branch)],
                [t('case.startedBy'), record.startedBy?.name],
                [t('case.startedAt'), <Moment key="start" at={record.startedAt} />],
                [t('case.endedAt'), record.endedAt === null ? null : <Moment key="end" at={record.endedAt} />],
                [
                  t('case.number'),
                  <span key="id" className="kd-code">
                    {record.id}
                  </span>,
                ],
              ]}
            />
            {record.steps.length > 0 && (
              <ul className="kd-steps" aria-label={t('case.steps')}>
                {record.steps.map((step) => (
                  <li key={step.taskId} className="kd-note kd-tone-warn">
                    <strong>{word('taskType', step.taskType)}</strong>{' '}
                    <span>
                      {step.assignee ? doer(step.assignee.name, step.standsInFor?.name) : word('role', step.role)}
                    </span>{' '}
                    <span className="kd-quiet">{waited(distance(step.since))}</span>
                    {step.dueAt !== null && (
                      <span className="kd-quiet">
                        {' '}
                        {t('inbox.due')} <Moment at={step.dueAt} />
                      </span>
                    )}
                    <StepDoing record={record} step={step} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {capability?.Summary && <capability.Summary caseId={record.id} />}
          <Diagrams caseId={record.id} />
          {capability && <capability.Details caseId={record.id} />}
        </div>
        <CaseAside caseId={record.id} />
      </div>
    </Page>
  );
}
