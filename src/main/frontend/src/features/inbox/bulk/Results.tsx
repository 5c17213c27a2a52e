import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { possibleOf, refusalsOf, type Outcome } from './bulk';

interface ResultsProps {
  outcome: Outcome;
  items: InboxItem[];
  /** Nothing was done yet: what would come of it. */
  dryRun: boolean;
}

/** A result for every row, the refused first and by reason, because those want attention. */
export function Results({ outcome, items, dryRun }: ResultsProps) {
  const { t, word } = useWords();
  const nameOf = (id: string) => {
    const item = items.find((one) => one.id === id);
    return [item?.title ?? '—', word('taskType', item?.taskType)].filter(Boolean).join(' · ');
  };
  const possible = possibleOf(outcome.rows);
  const refusals = refusalsOf(outcome.rows);
  const refused = outcome.rows.length - possible.length;
  return (
    <div className="kd-results">
      <p role="status">
        <span className="kd-status kd-tone-good">
          {t(dryRun ? 'bulk.possible' : 'bulk.did', { count: possible.length })}
        </span>
        {refused > 0 && (
          <span className="kd-status kd-tone-bad">
            {t(dryRun ? 'bulk.impossible' : 'bulk.didNot', { count: refused })}
          </span>
        )}
        {outcome.rest.length > 0 && (
          <span className="kd-status kd-tone-warn">{t('bulk.notAsked', { count: outcome.rest.length })}</span>
        )}
      </p>
      {refusals.map((refusal) => (
        <section key={refusal.words}>
          <h3 className="kd-bad">{refusal.words}</h3>
          <ul>
            {refusal.ids.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </section>
      ))}
      {possible.length > 0 && (
        <details open={refused === 0 && possible.length <= 8}>
          <summary>{t(dryRun ? 'bulk.possibleList' : 'bulk.didList', { count: possible.length })}</summary>
          <ul>
            {possible.map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
