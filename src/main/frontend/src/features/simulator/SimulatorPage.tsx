import { Button, Checkbox, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { SimulatedSms } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { Tabs } from '@/shared/ui/Tabs';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useSimulatedMails, useSimulatedSms, useSimulatorActions } from './api/simulator';
import './simulator.css';

/** The customers' telephones and letter boxes, for trying out (VERI-3). */
export function SimulatorPage() {
  const { t } = useWords();
  const [tab, setTab] = useState<'sms' | 'mails'>('sms');
  return (
    <Page title={t('nav.simulator')} about={<span className="kd-quiet">{t('simulator.hint')}</span>}>
      <Panel flush>
        <div className="kd-aside-tabs">
          <Tabs
            label={t('nav.simulator')}
            tabs={[
              { key: 'sms', label: t('simulator.sms') },
              { key: 'mails', label: t('simulator.mails') },
            ]}
            active={tab}
            onChange={setTab}
          />
        </div>
        {tab === 'sms' ? <Handsets /> : <Mails />}
      </Panel>
    </Page>
  );
}

function Handsets() {
  const { t } = useWords();
  const notice = useNotice();
  const [phone, setPhone] = useState('');
  const [unanswered, setUnanswered] = useState(true);
  const sms = useSimulatedSms({
    phone: useDeferredValue(phone.trim()) || undefined,
    unanswered: unanswered || undefined,
  });
  const { answerAll } = useSimulatorActions();
  return (
    <>
      <div className="kd-bar">
        <Input
          className="kd-sim-phone"
          allowClear
          aria-label={t('simulator.phone')}
          placeholder={t('simulator.phone')}
          value={phone}
          onChange={(event) => {
            setPhone(event.target.value);
          }}
        />
        <Checkbox
          checked={unanswered}
          onChange={(event) => {
            setUnanswered(event.target.checked);
          }}
        >
          {t('simulator.unanswered')}
        </Checkbox>
        <Button
          className="kd-sim-all"
          loading={answerAll.isPending}
          onClick={() => {
            answerAll.mutate('是', {
              onSuccess: ({ answered }) => {
                notice.done(t('simulator.answered', { count: answered }));
              },
              onError: notice.failed,
            });
          }}
        >
          {t('simulator.answerAll')}
        </Button>
      </div>
      <div aria-live="polite">
        {answerAll.isPending && <progress className="kd-sim-progress" aria-label={t('simulator.answerAll')} />}
      </div>
      <Loaded query={sms}>
        {(messages) =>
          messages.length === 0 ? (
            <Empty title={t('simulator.noSms')} hint={t('simulator.noSmsHint')} />
          ) : (
            <ul className="kd-handsets">
              {messages.map((message) => (
                <Handset key={message.id} message={message} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

function Handset({ message }: { message: SimulatedSms }) {
  const { t } = useWords();
  const notice = useNotice();
  const { reply, undeliverable } = useSimulatorActions();
  const [text, setText] = useState('');
  const busy = reply.isPending || undeliverable.isPending;
  const answer = (words: string) => {
    reply.mutate(
      { id: message.id, text: words },
      {
        onSuccess: () => {
          setText('');
        },
        onError: notice.failed,
      },
    );
  };
  return (
    <li className="kd-handset">
      <div className="kd-handset-head">
        <strong className="kd-num">{message.phone}</strong>
        <Status group="messageState" code={message.state} />
        <Moment at={message.sentAt} short />
      </div>
      <p className="kd-said">{message.text}</p>
      {message.replies.map((given) => (
        <p key={given.at + given.text} className="kd-said kd-own">
          {given.text} <Status group="messageState" code={given.disposition} />
        </p>
      ))}
      <div className="kd-handset-keys">
        {(['是', '否'] as const).map((words) => (
          <Button
            key={words}
            size="small"
            disabled={busy}
            onClick={() => {
              answer(words);
            }}
          >
            {words}
          </Button>
        ))}
        <Input
          size="small"
          aria-label={t('simulator.ownWords')}
          placeholder={t('simulator.ownWords')}
          value={text}
          disabled={busy}
          maxLength={200}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onPressEnter={() => {
            if (text.trim() !== '') {
              answer(text.trim());
            }
          }}
        />
        <Button
          size="small"
          type="text"
          disabled={busy}
          onClick={() => {
            undeliverable.mutate(message.id, { onError: notice.failed });
          }}
        >
          {t('simulator.undeliverable')}
        </Button>
      </div>
    </li>
  );
}

function Mails() {
  const { t } = useWords();
  const mails = useSimulatedMails();
  return (
    <Loaded query={mails}>
      {(list) =>
        list.length === 0 ? (
          <Empty title={t('simulator.noMails')} />
        ) : (
          <ul className="kd-cards">
            {list.map((mail) => (
              <li key={mail.id}>
                <div className="kd-card-title">
                  <span>{mail.subject}</span>
                  <Moment at={mail.sentAt} />
                </div>
                <div className="kd-card-line">{mail.to}</div>
                <p className="kd-said">{mail.text}</p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
