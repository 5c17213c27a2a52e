import type { Facts as RawFacts, Opening, OpeningForm } from '@/shared/api/types';
import { localName, useWords, type CodeGroup } from '@/shared/i18n';
import { useBranches } from '@/shared/api/branches';
import { FactList } from '@/shared/ui/FactList';
import { Facts, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { ScanList } from '@/shared/ui/ScanList';
import { Loaded } from '@/shared/ui/state';
import { Moment, severityTone, Status } from '@/shared/ui/words';
import { useOpening } from './api/openings';
import { scanPath, useScans } from './api/scans';
import type { FieldName } from './fields';
import { Withdraw } from './Withdraw';
import './opening.css';

const SHOWN: FieldName[] = [
  'name',
  'documentType',
  'documentNumber',
  'validUntil',
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
  return (
    <Loaded query={opening}>
      {(data) => (
        <>
          <Rounds opening={data} />
          <Request opening={data} />
          <Verification verification={data.verification} />
        </>
      )}
    </Loaded>
  );
}

export function OpeningActions({ caseId }: { caseId: string }) {
  const opening = useOpening(caseId);
  return opening.data?.may.withdraw ? <Withdraw openingId={caseId} /> : null;
}

function Request({ opening }: { opening: Opening }) {
  const { t, word } = useWords();
  const branches = useBranches();
  const scans = useScans(opening.id);
  const shown = (field: FieldName, form: OpeningForm) => {
    const value = form[field];
    if (value === null || value === undefined || value === '') {
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
        ]}
      />
      <ScanList scans={scans.data ?? []} pathOf={scanPath(opening.id)} />
    </Panel>
  );
}

function Rounds({ opening }: { opening: Opening }) {
  const { t, word } = useWords();
  const { decision } = opening;
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
                <span className="kd-quiet">
                  {word('severity', finding.severity)}
                  {finding.field && ` · ${word('field', finding.field)}`}
                </span>
                <FactList facts={finding.facts} />
                {finding.accepted && (
                  <div>
                    {t('opening.acceptedFinding')} {finding.reason}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {decision !== null && (
        <p className="kd-decision">
          <strong>{word('decision', decision.state)}</strong>{' '}
          <span className="kd-quiet">{typeof decision.by === 'string' ? decision.by : decision.by?.name}</span>{' '}
          <Moment at={decision.at} />
          {decision.reason !== null && <span className="kd-said">{decision.reason}</span>}
        </p>
      )}
    </Panel>
  );
}

/** Names of times and codes differ by kind of attempt; whatever is known is shown in words. */
const ATTEMPT_WORDS: Record<string, CodeGroup> = { outcome: 'outcome', state: 'verificationState' };

function Verification({ verification }: { verification: Opening['verification'] }) {
  const { t, word } = useWords();
  if (verification === null) {
    return null;
  }
  return (
    <Panel
      title={word('process', 'contact-verification')}
      extra={<Status group="verificationState" code={verification.state} />}
    >
      {verification.attempts.length === 0 ? (
        <p className="kd-quiet">{t('opening.noCalls')}</p>
      ) : (
        <ol>
          {verification.attempts.map((attempt: RawFacts, index) => (
            <li key={index} className="kd-attempt">
              <span className="kd-quiet">{t('opening.call', { count: index + 1 })}</span>
              {Object.entries(attempt)
                .filter(([, value]) => typeof value === 'string' && value !== '')
                .map(([name, value]) => {
                  const group = ATTEMPT_WORDS[name];
                  const text = value as string;
                  if (name === 'at' || name.endsWith('At')) {
                    return <Moment key={name} at={text} />;
                  }
                  return group ? (
                    <strong key={name}>{word(group, text)}</strong>
                  ) : name === 'note' ? (
                    <span key={name}>{text}</span>
                  ) : null;
                })}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
