import { Button } from 'antd';
import { Link } from 'react-router';
import type { ApiProblem } from '@/shared/api/problem';
import { hasCodeWord, useWords } from '@/shared/i18n';
import { dayAndClock } from '@/shared/lib/time';
import { useSession } from '@/shared/session';
import { useNotice } from '@/shared/ui/useNotice';
import { problemWords } from '@/shared/ui/problemWords';
import { typedLines } from './typedLines';

interface Named {
  id: string;
  name: string;
}

/** By whom and when a task was finished, in a sentence. */
export function useGoneWords() {
  const { t } = useWords();
  const { person } = useSession();
  return (problem: ApiProblem): string => {
    const by = problem.facts.doneBy as Named | undefined;
    const at = dayAndClock(problem.facts.doneAt as string | undefined);
    if (by === undefined) {
      return problemWords(problem).detail;
    }
    return by.id === person.id ? t('task.goneMine', { at }) : t('task.gone', { name: by.name, at });
  };
}

interface LeftTypedProps {
  /** Why it cannot be sent any more. */
  words: string;
  typed: Record<string, unknown> | undefined;
  schema: unknown;
  back: string;
}

/** Somebody else was quicker: says so, and gives what was typed to take along. */
export function LeftTyped({ words, typed, schema, back }: LeftTypedProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const name = (field: string) => (hasCodeWord('field', field) ? word('field', field) : field);
  const lines = typedLines(typed ?? {}, schema, name);
  const copy = () => {
    navigator.clipboard.writeText(lines.map(([label, value]) => `${label}: ${value}`).join('\n')).then(() => {
      notice.done(t('common.copied'));
    }, notice.failed);
  };
  return (
    <div className="kd-note kd-tone-warn kd-left" role="alert">
      <p>
        <strong>{words}</strong> <Link to={back}>{t('nav.toInbox')}</Link>
      </p>
      {lines.length > 0 && (
        <>
          <p>
            {t('task.typedStays')}{' '}
            <Button size="small" onClick={copy}>
              {t('common.copy')}
            </Button>
          </p>
          <dl className="kd-left-typed">
            {lines.map(([label, value]) => (
              <div key={label}>
                <dt className="kd-quiet">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
