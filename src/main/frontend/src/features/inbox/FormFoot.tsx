import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ApiProblem } from '@/shared/api/problem';
import { useWords } from '@/shared/i18n';
import { problemWords } from '@/shared/ui/problemWords';

/** No answer at all, or a session that ended: nothing was decided, and it may be sent again. */
const NOT_SENT = [0, 401];

interface FormFootProps {
  problem: ApiProblem | undefined;
  pending: boolean;
  /** Sends the form; undefined where the form has a button of its own or the reader may not. */
  onComplete: (() => void) | undefined;
}

/** What became of the form, and the one button that finishes the task, always in view. */
export function FormFoot({ problem, pending, onComplete }: FormFootProps) {
  const { t } = useWords();
  const submit = useRef(onComplete);
  useEffect(() => {
    submit.current = onComplete;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const dialog = document.querySelector('[role="dialog"]:not([aria-hidden="true"])');
      const elsewhere = event.target instanceof Element && event.target.closest('.kd-task-context, .kd-case-aside');
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !dialog && !elsewhere) {
        submit.current?.();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, []);
  const notSent = problem !== undefined && NOT_SENT.includes(problem.status);
  if (onComplete === undefined) {
    return <Refusal problem={problem} notSent={notSent} />;
  }
  return (
    <div className="kd-task-foot">
      <Refusal problem={problem} notSent={notSent} />
      <div className="kd-task-done">
        <Button type="primary" loading={pending} onClick={onComplete}>
          {t(notSent ? 'task.resend' : 'task.complete')}
        </Button>
        <span className="kd-quiet">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd>
        </span>
      </div>
    </div>
  );
}

function Refusal({ problem, notSent }: { problem: ApiProblem | undefined; notSent: boolean }) {
  const { t, word } = useWords();
  if (!problem) {
    return null;
  }
  const { title, detail } = problemWords(problem);
  return (
    <div className="kd-note kd-tone-bad kd-form-gap" role="alert">
      <strong>{title}</strong> {notSent ? t('task.notSent') : detail}
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map((field) => (
            <li key={field.field + field.code}>
              {word('field', field.field)}: {field.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
