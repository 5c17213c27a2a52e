import { lazy, Suspense, useMemo, useRef, useState, type ComponentType } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import type { Completed, PostPath, Task } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { forgetTyped, keepTyped, typedFor } from '@/shared/lib/typed';
import { useSession } from '@/shared/session';
import { Differences } from '@/shared/ui/Differences';
import { Page, Panel } from '@/shared/ui/Page';
import { problemWords } from '@/shared/ui/problemWords';
import { Loaded, Loading } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { useCompleteTask } from './api/completeTask';
import { useTask } from './api/getTask';
import { nextInList } from './api/taskWork';
import { Briefing } from './Briefing';
import type { FormJsHandle } from './FormJs';
import { LeftTyped, useGoneWords } from './LeftTyped';
import { useHolder } from './list/Marks';
import { listAddress, placeOf, taskAddress, type Place } from './place';
import { TaskAbout } from './TaskAbout';
import { TaskActions } from './TaskActions';
import { FormFoot } from './FormFoot';
import { TaskTalk } from './TaskTalk';
import './task.css';

const FormJs = lazy(() => import('./FormJs'));

type Data = Record<string, unknown>;

/** A form a capability draws itself instead of a form-js one, for example because it takes scans. */
export interface OwnFormProps {
  task: Task;
  data: Data;
  pending: boolean;
  problem: ApiProblem | undefined;
  onChange: (data: Data) => void;
  onComplete: (data: Data) => void;
  /** The case ended by another way than this task. */
  onLeft: () => void;
}

interface TaskPageProps {
  ownForms: Record<string, ComponentType<OwnFormProps>>;
  aside: ComponentType<{ caseId: string }>;
  /** What the case's own capability puts beside the task: evidence, answers. */
  papers: ComponentType<{ caseId: string }>;
}

const goneOf = (error: unknown) => (error instanceof ApiProblem && error.code === 'taskGone' ? error : undefined);
const typedKey = (taskId: string) => `task:${taskId}`;

export function TaskPage(slots: TaskPageProps) {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const place = placeOf(params);
  const task = useTask(id, place.for);
  const gone = goneOf(task.error);
  if (task.data !== undefined) {
    return <OneTask key={id} task={task.data} gone={gone} place={place} {...slots} />;
  }
  return (
    <Page title={gone ? problemWords(gone).title : '…'}>
      {gone ? <Gone id={id} gone={gone} place={place} /> : <Loaded query={task}>{() => null}</Loaded>}
    </Page>
  );
}

/** Opened, or opened again, after it was finished. */
function Gone({ id, gone, place }: { id: string; gone: ApiProblem; place: Place }) {
  const { person } = useSession();
  const words = useGoneWords();
  return (
    <LeftTyped
      words={words(gone)}
      typed={typedFor<Data>(typedKey(id), person.id)}
      schema={null}
      back={listAddress(place)}
    />
  );
}

interface OneTaskProps extends TaskPageProps {
  task: Task;
  /** Finished by somebody while the page was open. */
  gone: ApiProblem | undefined;
  place: Place;
}

function OneTask({ task, gone, place, ownForms, aside: Aside, papers: Papers }: OneTaskProps) {
  const { t, word } = useWords();
  const { person } = useSession();
  const navigate = useNavigate();
  const notice = useNotice();
  const goneWords = useGoneWords();
  const holder = useHolder();
  const { item, may, briefing } = task;
  const complete = useCompleteTask(item.id, place);
  const form = useRef<FormJsHandle>(null);
  const [problem, setProblem] = useState<ApiProblem>();
  const [typed, setTyped] = useState(() => typedFor<Data>(typedKey(item.id), person.id));
  // what is typed from now on stands in the form itself
  const [restored] = useState(typed);
  const initial = useMemo(() => ({ ...task.formData, ...restored }), [task.formData, restored]);
  // A later reading brings an equal schema as another object; drawing the form anew would take the cursor away.
  const schemaText = JSON.stringify(task.form?.schema ?? null);
  const schema = useMemo(() => JSON.parse(schemaText) as unknown, [schemaText]);
  const OwnForm = task.form ? ownForms[task.form.id] : undefined;
  const over = gone ?? goneOf(problem);
  const taken = over === undefined && !may.complete && item.assignee !== null && !item.mine;
  const editable = may.complete && over === undefined;

  const change = (data: Data) => {
    setTyped(data);
    keepTyped(typedKey(item.id), person.id, data);
  };
  const back = () => void navigate(listAddress(place));
  const goOn = (next: string | null) =>
    void navigate(next === null ? listAddress(place) : taskAddress(next, place), { replace: true });
  const toNext = () => {
    if (place.view === undefined) {
      back();
      return;
    }
    nextInList(item.id, place).then((next) => {
      if (next === null) {
        notice.tell(t('task.noNext'));
      }
      goOn(next);
    }, notice.failed);
  };
  const leave = (done?: Completed) => {
    forgetTyped(typedKey(item.id));
    notice.done(t(done?.next ? 'task.doneNext' : place.view === undefined ? 'task.done' : 'task.doneLast'));
    goOn(done?.next ?? null);
  };
  const send = (data: Data | undefined) => {
    if (data === undefined || complete.isPending) {
      return;
    }
    setProblem(undefined);
    complete.mutate(data, {
      onSuccess: leave,
      onError: (error) => {
        const refused = error instanceof ApiProblem ? error : undefined;
        setProblem(refused);
        if (refused === undefined) {
          notice.failed(error);
        }
      },
    });
  };

  // a form of the capability's own shows both values beside each other itself
  const compares = !OwnForm && briefing.differences.length > 0;
  return (
    <Page
      title={word('taskType', item.taskType)}
      about={<TaskAbout item={item} principal={place.for} />}
      extra={over === undefined && <TaskActions task={task} place={place} onNext={toNext} onBack={back} />}
    >
      <div className={`kd-task ${OwnForm ? 'kd-task-wide' : compares ? 'kd-task-compare' : ''}`}>
        <div className="kd-task-form">
          {may.answer && <TaskTalk task={task} />}
          <Panel title={t('task.form')}>
            {over !== undefined && (
              <LeftTyped words={goneWords(over)} typed={typed} schema={schema} back={listAddress(place)} />
            )}
            {taken && restored !== undefined && (
              <LeftTyped
                words={t('task.heldBy', { name: holder(item) })}
                typed={typed}
                schema={schema}
                back={listAddress(place)}
              />
            )}
            {over === undefined && !may.complete && !(taken && restored !== undefined) && (
              <p className="kd-note kd-form-gap">
                {may.answer
                  ? t('task.answerOnly')
                  : taken
                    ? t('task.heldBy', { name: holder(item) })
                    : t(may.claim ? 'task.claimFirst' : 'task.readOnly')}
              </p>
            )}
            {OwnForm ? (
              <OwnForm
                task={editable ? task : { ...task, may: { ...may, complete: false } }}
                data={initial}
                pending={complete.isPending}
                problem={problem}
                onChange={change}
                onComplete={send}
                onLeft={leave}
              />
            ) : (
              task.form && (
                <Suspense fallback={<Loading />}>
                  <FormJs ref={form} schema={schema} data={initial} readOnly={!editable} onChange={change} />
                </Suspense>
              )
            )}
            <FormFoot
              problem={over === undefined ? problem : undefined}
              pending={complete.isPending}
              onComplete={
                editable && !OwnForm
                  ? () => {
                      send(form.current?.submit());
                    }
                  : undefined
              }
            />
          </Panel>
          {!may.answer && <TaskTalk task={task} />}
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
