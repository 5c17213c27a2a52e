import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useBlock, useSetBlock } from './api/consents';
import './consents.css';

const REASONS = ['SUSPECTED_FRAUD', 'IDENTITY_DOUBTED', 'DECEASED', 'LEGAL_ORDER', 'OTHER'];
const SHORTEST_NOTE = 2;

/** Whether business systems may do business with the customer (CUST-6). */
export function BlockPanel({ customerId }: { customerId: string }) {
  const { t, word } = useWords();
  const session = useSession();
  const block = useBlock(customerId);
  const [asking, setAsking] = useState<'block' | 'lift'>();
  const mayBlock = hasAnyRole(session, 'information-officer', 'manager');
  return (
    <Panel title={t('block.title')}>
      <Loaded query={block}>
        {({ block: found }) => (
          <div className="kd-block">
            <div>
              <span className={`kd-status kd-tone-${found === null ? 'good' : 'bad'}`}>
                {t(found === null ? 'block.open' : 'block.blocked')}
              </span>
              {found !== null && (
                <>
                  <p>
                    {word('blockReason', found.reason)}
                    {found.note !== null && t('block.said', { note: found.note })}
                  </p>
                  <p className="kd-quiet">
                    <Moment at={found.at} /> · {found.by.name}
                  </p>
                </>
              )}
            </div>
            {mayBlock && found?.reason !== 'CONSENT_WITHDRAWN' && (
              <Button
                size="small"
                onClick={() => {
                  setAsking(found === null ? 'block' : 'lift');
                }}
              >
                {t(found === null ? 'block.block' : 'block.lift')}
              </Button>
            )}
          </div>
        )}
      </Loaded>
      {asking !== undefined && (
        <SetBlock
          customerId={customerId}
          lift={asking === 'lift'}
          onClose={() => {
            setAsking(undefined);
          }}
        />
      )}
    </Panel>
  );
}

function SetBlock({ customerId, lift, onClose }: { customerId: string; lift: boolean; onClose: () => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const set = useSetBlock(customerId);
  const [reason, setReason] = useState('SUSPECTED_FRAUD');
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={t(lift ? 'block.liftTitle' : 'block.blockTitle')}
      okText={t(lift ? 'block.lift' : 'block.block')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: note.trim().length < SHORTEST_NOTE }}
      confirmLoading={set.isPending}
      onCancel={onClose}
      onOk={() => {
        set.mutate(lift ? { note } : { reason, note }, { onSuccess: onClose, onError: notice.failed });
      }}
    >
      <div className="kd-consent-say">
        {!lift && (
          <>
            <label htmlFor="block-reason">{t('block.reason')}</label>
            <Select
              id="block-reason"
              value={reason}
              onChange={setReason}
              options={REASONS.map((value) => ({ value, label: word('blockReason', value) }))}
            />
          </>
        )}
        <label htmlFor="block-note">{t('block.note')}</label>
        <Input.TextArea
          id="block-note"
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
