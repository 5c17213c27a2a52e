import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { Customer, Interaction } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { onShanghaiClock } from '@/shared/lib/time';
import { hasAnyRole, useSession } from '@/shared/session';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useInteractions, useLogInteraction } from './api/contact';
import { flat } from './api/entries';
import { EntryModal } from './EntryModal';
import { MoreButton } from './MoreButton';
import { LOGGERS } from './rights';

/** Interactions, the newest first, and the form to log one by hand. */
export function InteractionsPanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const mayLog = hasAnyRole(useSession(), ...LOGGERS);
  const interactions = useInteractions(customer.id);
  const [logging, setLogging] = useState(false);
  return (
    <Panel
      title={t('view.interactions')}
      extra={
        mayLog && (
          <Button
            size="small"
            onClick={() => {
              setLogging(true);
            }}
          >
            {t('view.logInteraction')}
          </Button>
        )
      }
      flush
    >
      <Loaded query={interactions}>
        {(data) => {
          const all = flat(data);
          return all.length === 0 ? (
            <p className="kd-quiet kd-panel-body">{t('view.noInteractions')}</p>
          ) : (
            <ul className="kd-entries" aria-label={t('view.interactions')}>
              {all.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton query={interactions} />
      {logging && (
        <Log
          customerId={customer.id}
          onClose={() => {
            setLogging(false);
          }}
        />
      )}
    </Panel>
  );
}

function Line({ one }: { one: Interaction }) {
  const { word } = useWords();
  return (
    <li>
      <div className="kd-entry-head">
        <strong>{word('topic', one.topic)}</strong>
        <span>{word('medium', one.medium)}</span>
        <span className="kd-quiet">{word('direction', one.direction)}</span>
        <span className="kd-quiet">{one.loggedBy}</span>
        <Moment at={one.at} />
      </div>
      {one.note !== null && <p className="kd-said">{one.note}</p>}
      {one.recording !== null && (
        <p className="kd-quiet">
          {word('field', 'recording')} {one.recording}
        </p>
      )}
    </li>
  );
}

interface Given {
  direction: string;
  medium: string;
  topic: string;
  at?: Dayjs | null;
  note?: string;
  recording?: string;
}

function Log({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const log = useLogInteraction(customerId);
  const required = [{ required: true, message: t('common.required') }];
  return (
    <EntryModal<Given>
      title={t('view.logInteraction')}
      okText={t('common.save')}
      pending={log.isPending}
      error={log.error}
      initial={{ direction: 'IN', medium: 'PHONE' }}
      onClose={onClose}
      onGiven={(given, requestId) => {
        log.mutate(
          {
            requestId,
            direction: given.direction,
            medium: given.medium,
            topic: given.topic,
            at: given.at ? onShanghaiClock(given.at) : null,
            note: given.note ?? null,
            recording: given.recording ?? null,
          },
          {
            onSuccess: () => {
              notice.done(t('view.logged'));
              onClose();
            },
          },
        );
      }}
    >
      <div className="kd-entry-pair">
        <Form.Item name="direction" label={word('field', 'direction')} rules={required}>
          <Select options={codeOptions('direction')} />
        </Form.Item>
        <Form.Item name="medium" label={word('field', 'medium')} rules={required}>
          <Select options={codeOptions('medium')} />
        </Form.Item>
        <Form.Item name="topic" label={word('field', 'topic')} rules={required}>
          <Select options={codeOptions('topic')} autoFocus />
        </Form.Item>
        <Form.Item name="at" label={word('field', 'at')}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={t('time.now')} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={word('field', 'note')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="recording" label={word('field', 'recording')}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </EntryModal>
  );
}
