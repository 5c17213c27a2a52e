import type { Verification } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Facts, Panel } from './Page';
import { Moment, Status } from './words';

/** How a contact was asked, and what it said (VERI-1 … VERI-5). */
export function VerificationPanel({ verification, title }: { verification: Verification; title?: string }) {
  const { t, word } = useWords();
  return (
    <Panel
      title={title ?? word('process', 'contact-verification')}
      extra={<Status group="verificationState" code={verification.state} />}
    >
      <Facts
        facts={[
          [t('opening.asked'), <Moment key="asked" at={verification.requestedAt} />],
          [
            word('fact', 'deadline'),
            verification.replyDeadline && <Moment key="deadline" at={verification.replyDeadline} />,
          ],
          [word('fact', 'nextAt'), verification.nextCallAt && <Moment key="next" at={verification.nextCallAt} />],
          [word('fact', 'outcome'), verification.outcome && word('outcome', verification.outcome)],
        ]}
      />
      {verification.attempts.length > 0 && (
        <ol className="kd-attempts">
          {verification.attempts.map((attempt, index) => (
            <li key={attempt.id}>
              <span className="kd-quiet">{t('opening.call', { count: index + 1 })}</span>{' '}
              <strong>{word('outcome', attempt.outcome)}</strong> <Moment at={attempt.at} />
              {attempt.callbackAt !== null && (
                <>
                  {' '}
                  <span className="kd-quiet">{word('fact', 'callbackAt')}</span> <Moment at={attempt.callbackAt} />
                </>
              )}
              {attempt.recording && (
                <>
                  {' '}
                  <span className="kd-quiet">{word('field', 'recording')}</span> {attempt.recording}
                </>
              )}
              {attempt.note && <p className="kd-said">{attempt.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
