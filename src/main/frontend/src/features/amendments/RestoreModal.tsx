import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import type { Customer, OtherAmendment } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { newRequestId } from '@/shared/lib/requestId';
import { dayAndClock } from '@/shared/lib/time';
import { useNotice } from '@/shared/ui/useNotice';
import { useRestore, type OnConflict } from './api/amendments';
import { Conflicts, othersOf } from './Conflicts';

interface RestoreModalProps {
  customer: Customer;
  at: string;
  fields: string[];
  onClose: () => void;
}

/** Bringing back what fields said is an amendment like any other: with a reason, and decided as the fields are (AMND-4). */
export function RestoreModal({ customer, at, fields, onClose }: RestoreModalProps) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const notice = useNotice();
  const restore = useRestore(customer.id);
  const [requestId] = useState(newRequestId);
  const [reason, setReason] = useState('');
  const [others, setOthers] = useState<OtherAmendment[]>([]);
  const [onConflict, setOnConflict] = useState<OnConflict>('REFUSE');
  const [refusals, setRefusals] = useState<[field: string, message: string][]>([]);
  const send = () => {
    restore.mutate(
      { requestId, version: customer.version, at, fields, reason, onConflict },
      {
        onSuccess: (submitted) => {
          notice.done(t(submitted.state === 'APPLIED' ? 'amendment.applied' : 'amendment.submitted'));
          void navigate(`/cases/${submitted.caseId}`);
        },
        onError: (problem) => {
          if (problem instanceof ApiProblem) {
            setOthers(othersOf(problem.facts));
            setRefusals(Object.entries(problem.fieldMessages()));
          }
          notice.failed(problem);
        },
      },
    );
  };
  return (
    <Modal
      open
      width={560}
      title={t('amendment.restoreTitle', { at: dayAndClock(at) })}
      okText={t('amendment.restoreSubmit')}
      okButtonProps={{
        loading: restore.isPending,
        disabled: reason.trim() === '' || (others.length > 0 && onConflict === 'REFUSE'),
      }}
      onOk={send}
      onCancel={onClose}
    >
      <p className="kd-form-gap">{fields.map((field) => word('field', field)).join(t('common.comma'))}</p>
      <p className="kd-quiet kd-form-gap">{t('amendment.restoreHint')}</p>
      <label htmlFor="restore-reason">{word('field', 'reason')}</label>
      <Input.TextArea
        id="restore-reason"
        autoFocus
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      {refusals.map(([field, message]) => (
        <p key={field} className="kd-bad">
          {word('field', field)}: {message}
        </p>
      ))}
      {others.length > 0 && <Conflicts others={others} choice={onConflict} onChoose={setOnConflict} />}
    </Modal>
  );
}
