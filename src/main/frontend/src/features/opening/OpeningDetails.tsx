import { ApiProblem } from '@/shared/api/problem';
import type { Opening, OpeningForm } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { useBranches } from '@/shared/api/branches';
import { scanPath, useScans } from '@/shared/api/scans';
import { FactList } from '@/shared/ui/FactList';
import { Facts, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { ScanList } from '@/shared/ui/ScanList';
import { Loaded } from '@/shared/ui/state';
import { VerificationPanel } from '@/shared/ui/VerificationPanel';
import { Moment, severityTone, Status } from '@/shared/ui/words';
import { useOpening } from './api/openings';
import type { FieldName } from './fields';
import { Withdrawal } from './Withdrawal';
import './opening.css';

const SHOWN: FieldName[] = [
  'name',
  'documentType',
  'documentNumber',
  'validUntil',
  'claimNumber',
  'policyNumber',
  'legalRepresentative',
  'contactPerson',
  'mobile',
  'landline',
  'mail',
  'address',
  'collector',
  'branchCode',
  'vip',
];

/** The request as it was handed in, what was found, what was decided, how the contact was verified. */
export function OpeningDetails({ caseId }: { caseId: string }) {
  const opening = useOpening(caseId);
  if (opening.error instanceof ApiProblem && opening.error.status === 403) {
    return null; // a role that reads cases, but not requests
  }
  return (
    <Loaded query={opening}>
      {(data) => (
        <>
          <Rounds opening={data} />
          <Request opening={data} />
          {data.verifications.map((one) => (
            <VerificationPanel key={one.id} verification={one} />
          ))}
        </>
      )}
    </Loaded>
  );
}

/** Whom the request is about; its own state says more than that its case is running. */
export function OpeningHeading({ caseId }: { caseId: string }) {
  const opening = useOpening(caseId);
  return opening.data === undefined ? null : (
    <>
      <strong>{opening.data.form.name}</strong>
      <Status group="state" code={opening.data.state} />
      {opening.data.customerCode !== null && <span className="kd-num">{opening.data.customerCode}</span>}
    </>
  );
}

export function OpeningActions({ caseId }: { caseId: string }) {
  const opening = useOpening(caseId);
  return opening.data?.may.withdraw ? <Withdrawal openingId={caseId} /> : null;
}

function Request({ opening }: { opening: Opening }) {
  const { t, word } = useWords();
  const branches = useBranches();
  const scans = useScans('/api/openings', opening.id);
  const shown = (field: FieldName, form: OpeningForm) => {
    const value = form[field];
    if (value === null || value === undefined || value === '' || typeof value === 'object') {
      return null;
    }
    if (typeof value === 'boolean') {
      return value ? t('common.yes') : null;
    }
    if (field === 'branchCode') {
      return localName(branches.data?.find((branch) => branch.code === value)) || value;
    }
    if (opening.may.reveal.includes(field)) {
      return (
        <Reveal path={`/api/openings/${opening.id}/reveal`} field={field} label={word('field', field)} masked={value} />
      );
    }
    return field === 'documentType' ? word('documentType', value) : value;
  };
  return (
    <Panel title={t('opening.request')}>
      <Facts
        facts={[
          ...SHOWN.map((field): [string, React.ReactNode] => [word('field', field), shown(field, opening.form)]),
          [word('field', 'customerCode'), opening.customerCode],
          [word('field', 'submittedBy'), opening.submittedBy?.name],
          [word('field', 'submittedAt'), opening.submittedAt && <Moment key="submitted" at={opening.submittedAt} />],
        ]}
      />
      <ScanList scans={scans.data ?? []} pathOf={scanPath('/api/openings', opening.id)} />
    </Panel>
  );
}

function Rounds({ opening }: { opening: Opening }) {
  const { t, word } = useWords();
  return (
    <Panel title={t('opening.rounds')}>
      {opening.rounds.length === 0 && <p className="kd-quiet">{t('opening.notChecked')}</p>}
      {opening.rounds.map((round) => (
        <section key={round.round} className="kd-round">
          <h3>
            {t('opening.round', { count: round.round })} <Moment at={round.at} />
          </h3>
          {round.findings.length === 0 && <p className="kd-tone-good">{t('opening.clean')}</p>}
          <ul>
            {round.findings.map((finding, index) => (
              <li key={`${finding.code} ${index}`} className={`kd-note kd-tone-${severityTone(finding.severity)}`}>
                <strong>{word('finding', finding.code)}</strong>{' '}
                <span className="kd-quiet">{word('severity', finding.severity)}</span>
                {finding.rule && <div className="kd-quiet">{word('rule', finding.rule)}</div>}
                <FactList facts={finding.facts} />
              </li>
            ))}
          </ul>
          {round.decision !== null && (
            <p className="kd-decision">
              <strong>{word('decision', round.decision)}</strong>{' '}
              <span className="kd-quiet">{round.decidedBy?.name}</span>
              {round.reason !== null && <span className="kd-said">{round.reason}</span>}
            </p>
          )}
        </section>
      ))}
    </Panel>
  );
}
