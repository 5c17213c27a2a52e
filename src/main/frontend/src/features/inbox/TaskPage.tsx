import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useBranchNames } from '@/shared/api/branches';
import { ApiProblem } from '@/shared/api/problem';
import type { Completed, PostPath, Task } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { Differences } from '@/shared/ui/Differences';
import { Page, Panel } from '@/shared/ui/Page';
import { problemWords } from '@/shared/ui/problemWords';
import { Loaded, Loading } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useHoldTask, type Hold } from './api/claimTask';
import { useCompleteTask } from './api/completeTask';
import { useTask } from './api/getTask';
import { Briefing } from './Briefing';
import type { FormJsHandle } from './FormJs';
import { forgetTyped, keepTyped, typedFor } from './typed';
import './task.css';

const FormJs = lazy(() => import('./FormJs'));

/** A form a capability draws itself instead of a form-js one, for example because it takes scans. */
export interface OwnFormProps {
  task: Task;
  data: Record<string, unknown>;
  pending: boolean;
  problem: ApiProblem | undefined;
  onChange: (data: Record<string, unknown>) => void;
  onComplete: (data: Record<string, unknown>) => void;
  /** The case ended by another way than this task. */
  onLeft: () => void;
}

interface TaskPageProps {
  ownForms: Record<string, ComponentType<OwnFormProps>>;
  aside: ComponentType<{ caseId: string }>;
  /** What the case's own capability puts beside the task: evidence, answers. */
  papers: ComponentType<{ caseId: string }>;
}

export function TaskPage(slots: TaskPageProps) {
  const { id = '' } = useParams();
  const task = useTask(id);
  return task.data === undefined ? (
    <Page title="…">
      <Loaded query={task}>{() => null}</Loaded>
    </Page>
  ) : (
    <OneTask key={id} task={task.data} {...slots} />
  );
}

function OneTask({ task, ownForms, aside: Aside, papers: Papers }: TaskPageProps & { task: Task }) {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  const navigate = useNavigate();
  const notice = useNotice();
  const { item, may, briefing } = task;
  const hold = useHoldTask();
  const complete = useCompleteTask(item.id);
  const form = useRef<FormJsHandle>(null);
  const [problem, setProblem] = useState<ApiProblem>();
  const initial = useMemo(() => ({ ...task.formData, ...typedFor(item.id) }), [task.formData, item.id]);
  // A later reading brings an equal schema as another object; drawing the form anew would take the cursor away.
  const schemaText = JSON.stringify(task.form?.schema ?? null);
  const schema = useMemo(() => JSON.parse(schemaText) as unknown, [schemaText]);
  const OwnForm = task.form ? ownForms[task.form.id] : undefined;

  const leave = (done?: Completed) => {
    forgetTyped(item.id);
    if (done?.next) {
      notice.done(t('task.doneNext'));
      void navigate(`/tasks/${done.next}`, { replace: true });
    } else {
      notice.done(t('task.done'));
      void navigate('/inbox', { replace: true });
    }
  };
  const send = (data: Record<string, unknown> | undefined) => {
    if (data === undefined || complete.isPending) {
      return;
    }
    setProblem(undefined);
    complete.mutate(data, {
      onSuccess: leave,
      onError: (error) => {
        setProblem(error instanceof ApiProblem ? error : undefined);
        notice.failed(error);
      },
    });
  };
  const take = (way: Hold) => {
    hold.mutate(
      { id: item.id, hold: way },
      {
        onSuccess: () => {
          notice.done(way === 'claim' ? t('inbox.claimed', { count: 1 }) : t('inbox.released'));
          if (way === 'release') {
            void navigate('/inbox');
          }
        },
        onError: notice.failed,
      },
    );
  };

  useHotkeys({
    c: may.claim
      ? () => {
          take('claim');
        }
      : undefined,
    r: may.release
      ? () => {
          take('release');
        }
      : undefined,
    u: () => void navigate('/inbox'),
  });
  const submitForm = useRef<() => void>(undefined);
  useEffect(() => {
    submitForm.current =
      may.complete && !OwnForm
        ? () => {
            send(form.current?.submit());
          }
        : undefined;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        submitForm.current?.();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, []);

  // a form of the capability's own shows both values beside each other itself
  const compares = !OwnForm && briefing.differences.length > 0;
  const kind = [
    word('customerType', item.customerType),
    word('level', item.level),
    word('channel', item.channel),
    branchName(item.branch),
  ];
  return (
    <Page
      title={word('taskType', item.taskType)}
      about={
        <span className="kd-task-about">
          <strong>{item.title}</strong>
          <span className="kd-quiet">{kind.filter(Boolean).join(' · ')}</span>
          {item.dueAt !== null && (
            <span className={item.overdue ? 'kd-bad' : 'kd-quiet'}>
              {item.overdue ? t('inbox.overdue') : t('inbox.due')} <Moment at={item.dueAt} />
            </span>
          )}
        </span>
      }
      extra={
        <>
          <Link to={`/cases/${item.caseId}`}>{t('task.toCase')}</Link>
          {may.release && (
            <Button
              loading={hold.isPending}
              onClick={() => {
                take('release');
              }}
            >
              {t('inbox.release')}
            </Button>
          )}
          {may.claim && (
            <Button
              type="primary"
              loading={hold.isPending}
              onClick={() => {
                take('claim');
              }}
            >
              {t('inbox.claim')}
            </Button>
          )}
        </>
      }
    >
      <div className={`kd-task ${OwnForm ? 'kd-task-wide' : compares ? 'kd-task-compare' : ''}`}>
        <div className="kd-task-form">
          <Panel title={t('task.form')}>
            {!may.complete && (
              <p className="kd-note kd-form-gap">
                {may.claim
                  ? t('task.claimFirst')
                  : item.assignee && !item.mine
                    ? t('task.heldBy', { name: item.assignee.name })
                    : t('task.readOnly')}
              </p>
            )}
            {OwnForm ? (
              <OwnForm
                task={task}
                data={initial}
                pending={complete.isPending}
                problem={problem}
                onChange={(data) => {
                  keepTyped(item.id, data);
                }}
                onComplete={send}
                onLeft={leave}
              />
            ) : (
              <>
                {task.form && (
                  <Suspense fallback={<Loading />}>
                    <FormJs
                      ref={form}
                      schema={schema}
                      data={initial}
                      readOnly={!may.complete}
                      onChange={(data) => {
                        keepTyped(item.id, data);
                      }}
                    />
                  </Suspense>
                )}
                <Refusal problem={problem} />
                {may.complete && (
                  <div className="kd-task-done">
                    <Button
                      type="primary"
                      loading={complete.isPending}
                      onClick={() => {
                        send(form.current?.submit());
                      }}
                    >
                      {t('task.complete')}
                    </Button>
                    <span className="kd-quiet">
                      <kbd>Ctrl</kbd> <kbd>Enter</kbd>
                    </span>
                  </div>
                )}
              </>
            )}
          </Panel>
        </div>
        <div className="kd-task-context">
          {compares && (
            <Panel title={t('amendment.changes')} flush>
              <Differences
                label={t('amendment.changes')}
                rows={briefing.differences}
                revealPath={briefing.revealPath as PostPath | null}
                reveals={briefing.reveals}
              />
            </Panel>
          )}
          {compares && <Papers caseId={item.caseId} />}
          <Briefing briefing={briefing} />
          {!compares && <Papers caseId={item.caseId} />}
        </div>
        <Aside caseId={item.caseId} />
      </div>
    </Page>
  );
}

function Refusal({ problem }: { problem: ApiProblem | undefined }) {
  const { word } = useWords();
  if (!problem) {
    return null;
  }
  const { title, detail } = problemWords(problem);
  return (
    <div className="kd-note kd-tone-bad kd-form-gap" role="alert">
      <strong>{title}</strong> {detail}
      <ul>
        {problem.fields.map((field) => (
          <li key={field.field + field.code}>
            {word('field', field.field)}: {field.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
