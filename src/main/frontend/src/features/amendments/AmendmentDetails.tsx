import { Link } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import type { Amendment, AmendmentField } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { CaseScans } from '@/shared/ui/CaseScans';
import { Differences, FieldValue } from '@/shared/ui/Differences';
import { FactList } from '@/shared/ui/FactList';
import { Facts, Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { Withdraw } from '@/shared/ui/Withdraw';
import { Moment, severityTone, Status } from '@/shared/ui/words';
import { useAmendment, useWithdrawAmendment } from './api/amendments';
import { Answers } from './Answers';
import { RouteTag } from './RouteTag';
import './amendments.css';

/** Before and after, with how each field is decided (AMND-1). */
export function AmendmentChanges({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { data } = useAmendment(caseId);
  return data === undefined ? null : (
    <Panel title={t('amendment.changes')} flush>
      <Differences
        label={t('amendment.changes')}
        rows={data.fields}
        revealPath={`/api/amendments/${caseId}/reveal`}
        reveals={data.may.reveal}
        about={(field) => <AboutField field={field} />}
      />
    </Panel>
  );
}

/** An amendment on its case page: why, what was found, who answered and who decided (AMND-1, AMND-3). */
export function AmendmentDetails({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const amendment = useAmendment(caseId);
  if (amendment.error instanceof ApiProblem && amendment.error.status === 403) {
    return null; // a role that reads cases, but not requests
  }
  return (
    <Loaded query={amendment}>
      {(data) => (
        <>
          <Request amendment={data} />
          <Found amendment={data} />
          <Answers amendment={data} />
          <Decisions amendment={data} />
          <CaseScans keeper="/api/amendments" title={t('amendment.evidence')} caseId={caseId} />
        </>
      )}
    </Loaded>
  );
}

/** How the field is decided, and whether the file moved on meanwhile. */
function AboutField({ field }: { field: AmendmentField }) {
  const { t, word } = useWords();
  return (
    <span className="kd-about-field">
      <RouteTag route={field.route} />
      {field.rule !== null && <span className="kd-quiet kd-small">{word('rule', field.rule)}</span>}
      {field.now !== null && (
        <span className="kd-tone-warn kd-small">
          {t('amendment.now')} <FieldValue field={field.field} value={field.now} />
        </span>
      )}
    </span>
  );
}

function Request({ amendment }: { amendment: Amendment }) {
  const { t, word } = useWords();
  return (
    <Panel title={t('amendment.request')}>
      <Facts
        facts={[
          [word('fact', 'kind'), word('amendmentKind', amendment.kind)],
          [word('field', 'submittedBy'), amendment.requester.name],
          [word('field', 'submittedAt'), amendment.requestedAt && <Moment key="at" at={amendment.requestedAt} />],
          [word('field', 'collector'), amendment.collector?.name],
          [t('amendment.restoredAt'), amendment.restoredAt && <Moment key="then" at={amendment.restoredAt} />],
          [word('fact', 'route'), amendment.route && <RouteTag key="route" route={amendment.route} />],
          [
            t('amendment.waitsFor'),
            amendment.waitsFor && (
              <Link key="first" to={`/cases/${amendment.waitsFor}`}>
                {t('amendment.toCase')}
              </Link>
            ),
          ],
        ]}
      />
      {amendment.reason !== null && amendment.reason !== '' && (
        <p className="kd-reason-given">
          <span className="kd-quiet">{word('field', 'reason')}</span>
          <span className="kd-said">{amendment.reason}</span>
        </p>
      )}
    </Panel>
  );
}

function Found({ amendment }: { amendment: Amendment }) {
  const { t, word } = useWords();
  if (amendment.findings.length + amendment.risks.length === 0) {
    return null;
  }
  return (
    <Panel title={t('inbox.findings')}>
      <ul>
        {amendment.findings.map((finding, index) => (
          <li key={`${finding.code} ${index}`} className={`kd-note kd-tone-${severityTone(finding.severity)}`}>
            <strong>{word('finding', finding.code)}</strong>{' '}
            <span className="kd-quiet">{word('severity', finding.severity)}</span>
            <p>{word('findingHint', finding.code)}</p>
            {finding.rule && <div className="kd-quiet kd-small">{word('rule', finding.rule)}</div>}
            <FactList facts={finding.facts} />
          </li>
        ))}
        {amendment.risks.map((risk) => (
          <li key={risk} className="kd-note kd-tone-warn">
            <strong>{word('finding', risk)}</strong>
            <p>{word('findingHint', risk)}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Decisions({ amendment }: { amendment: Amendment }) {
  const { t, word } = useWords();
  if (amendment.decisions.length === 0) {
    return null;
  }
  return (
    <Panel title={t('amendment.decisions')}>
      <ol className="kd-decisions">
        {amendment.decisions.map((one) => (
          <li key={`${one.round} ${one.step} ${one.at}`}>
            <strong>{word('decisionStep', one.step)}</strong> <Status group="decision" code={one.decision} />{' '}
            <span className="kd-quiet">{[one.by?.name, word('role', one.role)].filter(Boolean).join(' · ')}</span>{' '}
            <Moment at={one.at} />
            {one.reason !== null && one.reason !== '' && <p className="kd-said">{one.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Whose file is changed; the amendment's own state says more than that its case is running. */
export function AmendmentHeading({ caseId }: { caseId: string }) {
  const { word } = useWords();
  const { data } = useAmendment(caseId);
  return data === undefined ? null : (
    <>
      <strong className="kd-name">{data.customerName}</strong>
      <Status group="state" code={data.state} />
      {data.kind !== 'CHANGE' && <span className="kd-tag">{word('amendmentKind', data.kind)}</span>}
    </>
  );
}

export function AmendmentActions({ caseId }: { caseId: string }) {
  const { data } = useAmendment(caseId);
  return data?.may.withdraw ? <AmendmentWithdrawal caseId={caseId} /> : null;
}

export function AmendmentWithdrawal({ caseId, onDone }: { caseId: string; onDone?: () => void }) {
  const { t } = useWords();
  return <Withdraw title={t('amendment.withdraw')} withdrawal={useWithdrawAmendment(caseId)} onDone={onDone} />;
}

/** What a decider needs beside the task: the contacts' answers and the evidence. */
export function AmendmentPapers({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { data } = useAmendment(caseId);
  return (
    <>
      {data && <Answers amendment={data} />}
      <CaseScans keeper="/api/amendments" title={t('amendment.evidence')} caseId={caseId} />
    </>
  );
}
