import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { useNotice } from './useNotice';

interface WithdrawProps {
  /** What is taken back. */
  title: string;
  withdrawal: { isPending: boolean; mutate: (reason: string, told: Told) => void };
  onDone?: () => void;
}

interface Told {
  onSuccess: () => void;
  onError: (problem: unknown) => void;
}

/** Takes a request back, with a reason (OPEN-4). */
export function Withdraw({ title, withdrawal, onDone }: WithdrawProps) {
  const { t } = useWords();
  const notice = useNotice();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('withdraw.button')}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={t('withdraw.button')}
        okButtonProps={{ danger: true, disabled: given === '', loading: withdrawal.isPending }}
        onOk={() => {
          withdrawal.mutate(given, {
            onSuccess: () => {
              setOpen(false);
              notice.done(t('withdraw.done'));
              onDone?.();
            },
            onError: notice.failed,
          });
        }}
        onCancel={() => {
          setOpen(false);
        }}
        destroyOnHidden
      >
        <label htmlFor="withdraw-reason">{t('withdraw.reason')}</label>
        <Input.TextArea
          id="withdraw-reason"
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </Modal>
    </>
  );
}
