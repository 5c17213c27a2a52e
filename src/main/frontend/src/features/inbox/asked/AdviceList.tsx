import { Button, Input } from 'antd';
import { Link } from 'react-router';
import type { AdviceAsked } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useTypedText } from '@/shared/lib/useTyped';
import { useDoer } from '@/shared/ui/doer';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useAdviceAsked, useAnswerAdvice } from '../api/advice';

const AT_MOST = 2000;

/** Advice 加签 asked of the reader: read, answered, gone. */
export function AdviceList() {
  const { t } = useWords();
  const asked = useAdviceAsked();
  return (
    <Loaded query={asked}>
      {(questions) =>
        questions.length === 0 ? (
          <Empty title={t('advice.none')} hint={t('advice.noneHint')} />
        ) : (
          <ul className="kd-cards">
            {questions.map((question) => (
              <li key={question.id}>
                <Question question={question} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Question({ question }: { question: AdviceAsked }) {
  const { t, word } = useWords();
  const doer = useDoer();
  const notice = useNotice();
  const answer = useAnswerAdvice();
  // the same words as on the task's page, wherever one began to write them
  const words = useTypedText(`answer:${question.id}`);
  const said = words.text.trim();
  const send = () => {
    if (said === '' || answer.isPending) {
      return;
    }
    answer.mutate(
      { taskId: question.taskId, id: question.id, text: said },
      {
        onSuccess: () => {
          words.sent();
          notice.done(t('advice.answered'));
        },
        onError: notice.failed,
      },
    );
  };
  return (
    <>
      <div className="kd-card-title">
        <span>{question.title ?? '—'}</span>
        <Moment at={question.askedAt} short />
      </div>
      <div className="kd-card-line">
        <Link to={`/tasks/${question.taskId}`}>{word('taskType', question.taskType)}</Link>
        <span>{t('advice.asks', { name: doer(question.askedBy.name, question.standsInFor?.name) })}</span>
      </div>
      <p className="kd-said">{question.question}</p>
      <div className="kd-answering">
        <Input.TextArea
          aria-label={t('advice.answer')}
          placeholder={t('advice.answer')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={AT_MOST}
          value={words.text}
          onChange={(event) => {
            words.type(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              send();
            }
          }}
        />
        <Button type="primary" disabled={said === ''} loading={answer.isPending} onClick={send}>
          {t('advice.send')}
        </Button>
      </div>
    </>
  );
}
