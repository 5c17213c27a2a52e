import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useWithdraw } from './api/openings';

/** Takes a request back, at any time before it is opened (OPEN-4). */
export function Withdraw({ openingId, onDone }: { openingId: string; onDone?: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(openingId);
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
        title={t('withdraw.title')}
        okText={t('withdraw.button')}
        okButtonProps={{ danger: true, disabled: given === '', loading: withdraw.isPending }}
        onOk={() => {
          withdraw.mutate(given, {
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
