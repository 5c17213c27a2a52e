import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AdviceAsked } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useDoer } from '@/shared/ui/doer';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useAdviceAsked, useAnswerAdvice } from '../api/advice';

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
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '' || answer.isPending) {
      return;
    }
    answer.mutate(
      { taskId: question.taskId, id: question.id, text: text.trim() },
      {
        onSuccess: () => {
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
      <div className="kd-answer">
        <Input.TextArea
          aria-label={t('advice.answer')}
          placeholder={t('advice.answer')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              send();
            }
          }}
        />
        <Button type="primary" disabled={text.trim() === ''} loading={answer.isPending} onClick={send}>
          {t('advice.send')}
        </Button>
      </div>
    </>
  );
}
