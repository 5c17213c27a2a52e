import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ConsentStanding } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useConsents, useSay } from './api/consents';
import './consents.css';

const RECORDERS = ['account-manager', 'customer-rep', 'information-officer', 'verifier', 'retention-specialist'];
const CHANNELS = ['PHONE', 'COUNTER', 'FIELD', 'LETTER', 'SMS', 'ONLINE'];
/** Uses that stop at once, said in words where they stop. */
const SMS = ['VERIFICATION_SMS', 'SERVICE_SMS', 'MARKETING_SMS'];

/** What the customer agrees to, and where that changes (CUST-9). */
export function ConsentsPanel({ customerId }: { customerId: string }) {
  const { t, word } = useWords();
  const session = useSession();
  const consents = useConsents(customerId);
  const [asking, setAsking] = useState<ConsentStanding>();
  const mayRecord = hasAnyRole(session, ...RECORDERS);
  return (
    <Panel title={t('consent.title')}>
      <Loaded query={consents}>
        {({ purposes }) => (
          <ul className="kd-consent-list">
            {purposes.map((one) => (
              <li key={one.purpose}>
                <div>
                  <strong>{word('consentPurpose', one.purpose)}</strong>{' '}
                  <span className={`kd-status kd-tone-${one.given ? 'good' : one.told ? 'bad' : 'plain'}`}>
                    {t(one.given ? 'consent.given' : one.told ? 'consent.withheld' : 'consent.neverAsked')}
                  </span>
                  {!one.given && SMS.includes(one.purpose) && <p>{t('consent.noSms')}</p>}
                  {!one.given && one.required && <p>{t('consent.blocked')}</p>}
                  {one.at !== null && (
                    <p className="kd-quiet">
                      <Moment at={one.at} /> · {word('consentChannel', one.channel)} · {word('consentBasis', one.basis)}{' '}
                      · {one.by?.name} · {t('consent.version', { version: one.notice })}
                    </p>
                  )}
                </div>
                {mayRecord && (
                  <Button
                    size="small"
                    aria-label={`${t(one.given ? 'consent.withdraw' : 'consent.give')}: ${word('consentPurpose', one.purpose)}`}
                    onClick={() => {
                      setAsking(one);
                    }}
                  >
                    {t(one.given ? 'consent.withdraw' : 'consent.give')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {asking !== undefined && (
        <Say
          customerId={customerId}
          standing={asking}
          onClose={() => {
            setAsking(undefined);
          }}
        />
      )}
    </Panel>
  );
}

interface SayProps {
  customerId: string;
  standing: ConsentStanding;
  onClose: () => void;
}

function Say({ customerId, standing, onClose }: SayProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const say = useSay(customerId);
  const [channel, setChannel] = useState('PHONE');
  const [note, setNote] = useState('');
  const given = !standing.given;
  const purpose = word('consentPurpose', standing.purpose);
  return (
    <Modal
      open
      title={t(given ? 'consent.giveTitle' : 'consent.withdrawTitle', { purpose })}
      okText={t(given ? 'consent.give' : 'consent.withdraw')}
      cancelText={t('common.cancel')}
      confirmLoading={say.isPending}
      onCancel={onClose}
      onOk={() => {
        say.mutate(
          { purpose: standing.purpose, given, channel, note },
          {
            onSuccess: () => {
              notice.done(t('consent.recorded'));
              onClose();
            },
            onError: notice.failed,
          },
        );
      }}
    >
      <div className="kd-consent-say">
        {!given && standing.required && <p className="kd-note kd-tone-warn">{t('consent.withdrawService')}</p>}
        <label htmlFor="consent-channel">{t('consent.how')}</label>
        <Select
          id="consent-channel"
          value={channel}
          onChange={setChannel}
          options={CHANNELS.map((value) => ({ value, label: word('consentChannel', value) }))}
        />
        <label htmlFor="consent-note">
          {t('consent.note')} <span className="kd-quiet">{t('common.optional')}</span>
        </label>
        <Input.TextArea
          id="consent-note"
          value={note}
          maxLength={500}
          rows={3}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </div>
    </Modal>
  );
}
