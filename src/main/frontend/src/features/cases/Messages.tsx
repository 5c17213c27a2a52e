import { useWords } from '@/shared/i18n';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment, Status } from '@/shared/ui/words';
import { useMessages } from './api/getMessages';
import './cases.css';

/** What was sent and what came back, in the order of time. */
export function Messages({ caseId }: { caseId: string }) {
  const { t, word } = useWords();
  const messages = useMessages(caseId);
  return (
    <Loaded query={messages}>
      {(lines) =>
        lines.length === 0 ? (
          <Empty title={t('case.noMessages')} />
        ) : (
          <ol className="kd-messages">
            {lines.map((line) => (
              <li key={line.id} className={line.direction === 'IN' ? 'kd-in' : 'kd-out'}>
                <div className="kd-story-head">
                  <strong>{line.direction === 'IN' ? t('case.received') : t('case.sent')}</strong>
                  <span className="kd-quiet">
                    {word('messageKind', line.kind)} {line.party}
                  </span>
                  <Moment at={line.at} />
                </div>
                <p className="kd-said">{line.text}</p>
                <Status group="messageState" code={line.state} />
              </li>
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
