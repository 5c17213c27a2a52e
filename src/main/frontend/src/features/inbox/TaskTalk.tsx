import { Button, Input } from 'antd';
import { ApiProblem } from '@/shared/api/problem';
import type { AdviceAsked, Task, TaskNote } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useTypedText } from '@/shared/lib/useTyped';
import { useSession } from '@/shared/session';
import { useDoer } from '@/shared/ui/doer';
import { Panel } from '@/shared/ui/Page';
import { problemLine } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useAdvice, useTaskWork } from './api/taskWork';

const AT_MOST = 2000;
const OF_ADVICE = ['task.adviceAsked', 'task.adviceGiven'];

/** What colleagues wrote on the task's way from hand to hand, the latest first, and their advice (INBX-2). */
export function TaskTalk({ task: { item, may, notes } }: { task: Task }) {
  const { t } = useWords();
  const { person } = useSession();
  const asked = may.answer || notes.some((note) => OF_ADVICE.includes(note.kind));
  const advice = useAdvice(item.id, asked).data ?? [];
  const owed = advice.filter((one) => one.person.id === person.id && one.answeredAt === null);
  const rest = advice.filter((one) => !owed.includes(one));
  const others = notes.filter((note) => !OF_ADVICE.includes(note.kind)).reverse();
  if (owed.length + rest.length + others.length === 0) {
    return null;
  }
  return (
    <Panel title={t('task.talk')}>
      {owed.map((one) => (
        <Owed key={one.id} advice={one} caseId={item.caseId} />
      ))}
      <ul className="kd-talk">
        {rest.map((one) => (
          <AdviceLine key={one.id} advice={one} />
        ))}
        {others.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
    </Panel>
  );
}

function AdviceLine({ advice }: { advice: AdviceAsked }) {
  const { t } = useWords();
  const doer = useDoer();
  return (
    <li>
      <div className="kd-story-head">
        <strong>
          {t('task.askedAdvice', { by: doer(advice.askedBy.name, advice.standsInFor?.name), to: advice.person.name })}
        </strong>
        <Moment at={advice.askedAt} short />
      </div>
      <p className="kd-said">{advice.question}</p>
      {advice.answeredAt === null ? (
        <p className="kd-quiet">{t('task.awaitsAnswer', { name: advice.person.name })}</p>
      ) : (
        <>
          <div className="kd-story-head">
            <strong>{t('task.adviceOf', { name: advice.person.name })}</strong>
            <Moment at={advice.answeredAt} short />
          </div>
          <p className="kd-said kd-answer">{advice.answer}</p>
        </>
      )}
    </li>
  );
}

function NoteLine({ note }: { note: TaskNote }) {
  const { word } = useWords();
  const doer = useDoer();
  return (
    <li>
      <div className="kd-story-head">
        <strong>{word('story', note.kind)}</strong>
        <span>
          {doer(note.by.name, note.standsInFor?.name)}
          {note.to && ` → ${note.to.name}`}
        </span>
        <Moment at={note.at} short />
      </div>
      {note.text && <p className="kd-said">{note.text}</p>}
    </li>
  );
}

/** A question the reader owes an answer to. */
function Owed({ advice, caseId }: { advice: AdviceAsked; caseId: string }) {
  const { t } = useWords();
  const doer = useDoer();
  const notice = useNotice();
  const words = useTypedText(`answer:${advice.id}`);
  const send = useTaskWork(advice.taskId, caseId);
  const refused = send.error instanceof ApiProblem ? send.error : undefined;
  const id = `answer-${advice.id}`;
  const said = words.text.trim();
  const answer = () => {
    if (said === '' || send.isPending) {
      return;
    }
    send.mutate(
      { path: `advice/${advice.id}/answer`, body: { text: said } },
      {
        onSuccess: () => {
          words.sent();
          notice.done(t('task.answered'));
        },
      },
    );
  };
  return (
    <div className="kd-owed">
      <label htmlFor={id}>
        <strong>{t('task.asksYou', { name: doer(advice.askedBy.name, advice.standsInFor?.name) })}</strong>
      </label>
      <p className="kd-said">{advice.question}</p>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={AT_MOST}
        placeholder={t('task.answerHint')}
        status={refused && 'error'}
        value={words.text}
        onChange={(event) => {
          words.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            // the same keys finish the task
            event.stopPropagation();
            answer();
          }
        }}
      />
      {refused && (
        <p className="kd-bad" role="alert">
          {problemLine(refused)}
        </p>
      )}
      <Button type="primary" disabled={said === ''} loading={send.isPending} onClick={answer}>
        {t('task.answer')}
      </Button>
    </div>
  );
}
