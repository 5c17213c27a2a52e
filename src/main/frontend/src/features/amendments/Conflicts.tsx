import { Radio } from 'antd';
import { Link } from 'react-router';
import type { OtherAmendment } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { FieldValue } from '@/shared/ui/Differences';
import { Moment, Status } from '@/shared/ui/words';
import type { OnConflict } from './api/amendments';

interface ConflictsProps {
  others: OtherAmendment[];
  choice: OnConflict;
  onChoose: (choice: OnConflict) => void;
}

/** Somebody is changing the same field already: who, since when, from what to what, and what shall become of ours (AMND-5). */
export function Conflicts({ others, choice, onChoose }: ConflictsProps) {
  const { t, word } = useWords();
  return (
    <div className="kd-note kd-tone-warn kd-others" role="alert">
      <strong>{t('amendment.conflictTitle')}</strong>
      {others.map((other) => (
        <section key={other.caseId}>
          <p>
            <span>
              {t('amendment.askedBy', { name: other.requester.name })} <Moment at={other.since} />
            </span>
            <Status group="state" code={other.state} />
            <Link to={`/cases/${other.caseId}`}>{t('amendment.toCase')}</Link>
          </p>
          <ul>
            {other.changes.map((change) => (
              <li key={change.field}>
                <span className="kd-quiet">{word('field', change.field)}</span>{' '}
                <FieldValue field={change.field} value={change.before} /> →{' '}
                <strong>
                  <FieldValue field={change.field} value={change.after} />
                </strong>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Radio.Group
        aria-label={t('amendment.onConflict')}
        value={choice}
        onChange={(event) => {
          onChoose(event.target.value as OnConflict);
        }}
        options={[
          { value: 'REFUSE', label: t('amendment.refuse') },
          { value: 'QUEUE', label: t('amendment.queue') },
        ]}
      />
    </div>
  );
}

/** The amendments a refusal speaks of. */
export function othersOf(facts: Record<string, unknown>): OtherAmendment[] {
  return Array.isArray(facts.amendments) ? (facts.amendments as OtherAmendment[]) : [];
}
