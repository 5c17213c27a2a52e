import type { PostPath, Reason, Task } from '@/shared/api/types';
import { codeWord, hasCodeWord, useWords, type CodeGroup } from '@/shared/i18n';
import { FactList } from '@/shared/ui/FactList';
import { Facts, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { severityTone } from '@/shared/ui/words';

/** Values that come as codes, and the words they are of. */
const CODED: Record<string, CodeGroup> = {
  type: 'customerType',
  customerType: 'customerType',
  level: 'level',
  channel: 'channel',
  documentType: 'documentType',
  agreementKind: 'agreementKind',
};

/** Why the task exists, what to say, and whom it is about. */
export function Briefing({ briefing }: { briefing: Task['briefing'] }) {
  const { t, word } = useWords();
  const revealPath = briefing.revealPath as PostPath | null; // the capability that wrote the briefing names its own address
  // of what is to be changed, this part shows what still stands
  const changing = new Set(briefing.differences.map((one) => one.field));
  const { officerReason, ...customer } = briefing.customer;
  const facts = Object.entries(customer).map(([code, value]): [string, React.ReactNode] => {
    const label = word('field', code);
    const group = CODED[code];
    const text = value === null ? '' : group ? word(group, value) : value;
    return [
      label,
      revealPath !== null && text !== '' && briefing.reveals.includes(code) ? (
        <Reveal
          path={revealPath}
          field={code}
          side={changing.has(code) ? 'before' : undefined}
          label={label}
          masked={text}
        />
      ) : (
        text
      ),
    ];
  });
  return (
    <>
      {(briefing.reasons.length > 0 || officerReason) && (
        <Panel title={t('task.why')}>
          {officerReason && (
            <p className="kd-officer-reason">
              <span className="kd-quiet">{word('field', 'officerReason')}</span> <strong>{officerReason}</strong>
            </p>
          )}
          <ul>
            {briefing.reasons.map((reason, index) => (
              <ReasonLine key={`${reason.code} ${index}`} reason={reason} />
            ))}
          </ul>
        </Panel>
      )}
      {briefing.script !== null && briefing.script !== '' && (
        <Panel title={t('task.script')}>
          <p className="kd-script">{briefing.script}</p>
        </Panel>
      )}
      <Panel title={word('field', 'customer')}>
        <Facts facts={facts} />
      </Panel>
    </>
  );
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t, word } = useWords();
  const finding = hasCodeWord('finding', reason.code);
  return (
    <li className={`kd-note kd-tone-${severityTone(reason.severity)} kd-reason`}>
      <div>
        <strong>{finding ? word('finding', reason.code) : word('reason', reason.code)}</strong>
        {finding && <span className="kd-quiet kd-reason-severity">{word('severity', reason.severity)}</span>}
      </div>
      {hasCodeWord('findingHint', reason.code) && <p>{codeWord('findingHint', reason.code)}</p>}
      <FactList facts={reason.facts} />
      {reason.rule !== null && (
        <span className="kd-quiet kd-rule">
          {t('task.rule')} {word('rule', reason.rule)}
        </span>
      )}
    </li>
  );
}
