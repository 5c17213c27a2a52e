import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Complaint, Customer } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { dayAndClock } from '@/shared/lib/time';
import { hasAnyRole, useSession } from '@/shared/session';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useAnswerComplaint, useCloseComplaint, useComplaints, useRaiseComplaint } from './api/contact';
import { flat } from './api/entries';
import { EntryModal } from './EntryModal';
import { MoreButton } from './MoreButton';
import { ANSWERERS, LOGGERS } from './rights';

/** Complaints: what is open stands out, what was answered is read with its answer. */
export function ComplaintsPanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const session = useSession();
  const complaints = useComplaints(customer.id);
  const [raising, setRaising] = useState(false);
  const [answering, setAnswering] = useState<Complaint>();
  return (
    <Panel
      title={t('view.complaints')}
      extra={
        hasAnyRole(session, ...LOGGERS) && (
          <Button
            size="small"
            onClick={() => {
              setRaising(true);
            }}
          >
            {t('view.raiseComplaint')}
          </Button>
        )
      }
      flush
    >
      <Loaded query={complaints}>
        {(data) => {
          const all = flat(data);
          return all.length === 0 ? (
            <p className="kd-quiet kd-panel-body">{t('view.noComplaints')}</p>
          ) : (
            <ul className="kd-entries" aria-label={t('view.complaints')}>
              {all.map((one) => (
                <Line
                  key={one.id}
                  customer={customer}
                  one={one}
                  onAnswer={hasAnyRole(session, ...ANSWERERS) ? setAnswering : undefined}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton query={complaints} />
      {raising && (
        <Raise
          customerId={customer.id}
          onClose={() => {
            setRaising(false);
          }}
        />
      )}
      {answering && (
        <Answer
          customerId={customer.id}
          one={answering}
          onClose={() => {
            setAnswering(undefined);
          }}
        />
      )}
    </Panel>
  );
}

interface LineProps {
  customer: Customer;
  one: Complaint;
  onAnswer?: (one: Complaint) => void;
}

function Line({ customer, one, onAnswer }: LineProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const close = useCloseComplaint(customer.id, one);
  const said = (key: 'view.answeredBy' | 'view.closedBy', name: string | null, at: string | null) =>
    name !== null && <p className="kd-quiet">{t(key, { name, at: dayAndClock(at) })}</p>;
  return (
    <li>
      <div className="kd-entry-head">
        <strong>{word('topic', one.topic)}</strong>
        <Status group="complaintState" code={one.state} />
        <Status group="complaintSeverity" code={one.severity} />
        {one.state === 'OPEN' && (
          <span className={one.overdue ? 'kd-bad' : 'kd-quiet'}>
            {one.overdue && `${t('view.overdue')} · `}
            {t('view.dueAt', { at: dayAndClock(one.dueAt) })}
          </span>
        )}
        <span className="kd-quiet">{one.raisedBy}</span>
        <Moment at={one.receivedAt} />
      </div>
      <p className="kd-said">{one.text}</p>
      {one.answer !== null && <p className="kd-said kd-answer">{one.answer}</p>}
      {said('view.answeredBy', one.answeredBy, one.answeredAt)}
      {said('view.closedBy', one.closedBy, one.closedAt)}
      {onAnswer && one.state !== 'CLOSED' && (
        <div className="kd-entry-actions">
          <Button
            size="small"
            onClick={() => {
              onAnswer(one);
            }}
          >
            {t('view.answer')}
          </Button>
          {one.state === 'ANSWERED' && (
            <Button
              size="small"
              loading={close.isPending}
              onClick={() => {
                close.mutate(undefined, {
                  onSuccess: () => {
                    notice.done(t('view.closed'));
                  },
                  onError: notice.failed,
                });
              }}
            >
              {t('view.close')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface Given {
  topic: string;
  severity: string;
  text: string;
}

function Raise({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const raise = useRaiseComplaint(customerId);
  const required = [{ required: true, message: t('common.required') }];
  return (
    <EntryModal<Given>
      title={t('view.raiseComplaint')}
      okText={t('common.save')}
      pending={raise.isPending}
      error={raise.error}
      initial={{ severity: 'LOW' }}
      onClose={onClose}
      onGiven={(given, requestId) => {
        raise.mutate(
          { ...given, requestId, receivedAt: null },
          {
            onSuccess: () => {
              notice.done(t('view.raised'));
              onClose();
            },
          },
        );
      }}
    >
      <div className="kd-entry-pair">
        <Form.Item name="topic" label={word('field', 'topic')} rules={required}>
          <Select options={codeOptions('topic')} autoFocus />
        </Form.Item>
        <Form.Item name="severity" label={word('field', 'severityOf')} rules={required}>
          <Select options={codeOptions('complaintSeverity')} />
        </Form.Item>
      </div>
      <Form.Item name="text" label={word('field', 'complaintText')} rules={required}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
    </EntryModal>
  );
}

function Answer({ customerId, one, onClose }: { customerId: string; one: Complaint; onClose: () => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const answer = useAnswerComplaint(customerId, one);
  return (
    <EntryModal<{ answer: string }>
      title={t('view.answerTitle')}
      okText={t('view.answer')}
      pending={answer.isPending}
      error={answer.error}
      initial={{ answer: one.answer ?? '' }}
      onClose={onClose}
      onGiven={(given) => {
        answer.mutate(given.answer, {
          onSuccess: () => {
            notice.done(t('view.answered'));
            onClose();
          },
        });
      }}
    >
      <p className="kd-said kd-form-note">{one.text}</p>
      <Form.Item
        name="answer"
        label={word('field', 'answer')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
    </EntryModal>
  );
}
