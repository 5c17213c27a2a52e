import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { useWords } from '@/shared/i18n';
import { problemWords } from './problemWords';

export function Loading() {
  const { t } = useWords();
  return (
    <div className="kd-state" role="status" aria-label={t('common.loading')}>
      <Spin delay={200} />
    </div>
  );
}

/** What went wrong, in the server's words, and a way on. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  const { title, detail } = problemWords(error);
  const final = error instanceof ApiProblem && (error.status === 404 || error.status === 403);
  return (
    <div className="kd-state" role="alert">
      <h2>{title}</h2>
      {detail !== '' && <p>{detail}</p>}
      {onRetry && !final && (
        <div className="kd-state-actions">
          <Button onClick={onRetry}>{t('common.retry')}</Button>
        </div>
      )}
    </div>
  );
}

export function Empty({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="kd-state">
      <h2>{title}</h2>
      {hint !== undefined && <p>{hint}</p>}
      {action !== undefined && <div className="kd-state-actions">{action}</div>}
    </div>
  );
}

export interface Answer<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** The three states of everything that is read: not yet, not at all, here. Old data stays while a later reading fails. */
export function Loaded<T>({ query, children }: { query: Answer<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  return query.error ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : <Loading />;
}
