import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ApiProblem } from '@/shared/api/problem';
import type { Task } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { FieldValue } from '@/shared/ui/Differences';
import { Reveal } from '@/shared/ui/Reveal';
import { ScanUpload } from '@/shared/ui/ScanUpload';
import { AmendmentWithdrawal } from './AmendmentDetails';
import { useAmendment } from './api/amendments';
import { ChangeRow } from './ChangeRow';
import './amendments.css';

interface CorrectionFormProps {
  task: Task;
  data: Record<string, unknown>;
  pending: boolean;
  problem: ApiProblem | undefined;
  onChange: (data: Record<string, unknown>) => void;
  onComplete: (data: Record<string, unknown>) => void;
  onLeft: () => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A returned change, with everything its requester typed, beside what the file says by now (AMND-1). */
export function CorrectionForm({ task, data, pending, problem, onChange, onComplete, onLeft }: CorrectionFormProps) {
  const { t, word } = useWords();
  const { caseId, customerType } = task.item;
  const amendment = useAmendment(caseId);
  const [values, setValues] = useState(data);
  const [uploading, setUploading] = useState(false);
  const disabled = !task.may.complete;
  const errors = problem?.fieldMessages() ?? {};
  const set = (field: string, value: string) => {
    const changed = { ...values, [field]: value };
    setValues(changed);
    onChange(changed);
  };
  const current = (field: string, before: string | null) => {
    const now = amendment.data?.fields.find((one) => one.field === field)?.now ?? null;
    if (now !== null) {
      return (
        <>
          <FieldValue field={field} value={now} /> <span className="kd-tone-warn">{t('amendment.changedSince')}</span>
        </>
      );
    }
    return before !== null && task.briefing.reveals.includes(field) ? (
      <Reveal
        path={`/api/amendments/${caseId}/reveal`}
        field={field}
        side="before"
        label={word('field', field)}
        masked={before}
      />
    ) : (
      <FieldValue field={field} value={before} />
    );
  };
  return (
    <>
      <div className="kd-change-head" aria-hidden>
        <span />
        <span>{t('amendment.current')}</span>
        <span>{t('amendment.new')}</span>
      </div>
      {task.briefing.differences.map(({ field, before }) => (
        <ChangeRow
          key={field}
          field={field}
          customerType={customerType ?? ''}
          current={current(field, before)}
          hasCurrent={before !== null}
          value={textOf(values[field])}
          error={errors[field]}
          findings={task.briefing.reasons
            .filter((reason) => reason.field === field && reason.severity !== 'INFO')
            .map((reason) => ({ ...reason, field }))}
          disabled={disabled}
          plain
          onChange={(value) => {
            set(field, value ?? '');
          }}
        />
      ))}
      <div className="kd-change-about kd-correction-about kd-form-gap">
        <label htmlFor="correction-note">{t('opening.note')}</label>
        <Input.TextArea
          id="correction-note"
          rows={2}
          maxLength={500}
          disabled={disabled}
          value={textOf(values.note)}
          onChange={(event) => {
            set('note', event.target.value);
          }}
        />
        <span>{t('amendment.evidence')}</span>
        <ScanUpload
          keeper="/api/amendments"
          ownerId={caseId}
          ready={() => Promise.resolve(caseId)}
          disabled={disabled}
          onBusy={setUploading}
        />
      </div>
      {!disabled && (
        <div className="kd-task-done">
          <Button
            type="primary"
            loading={pending}
            disabled={uploading}
            onClick={() => {
              onComplete(values);
            }}
          >
            {t('opening.resubmit')}
          </Button>
          {uploading && <span className="kd-quiet">{t('scan.uploading')}</span>}
          <AmendmentWithdrawal caseId={caseId} onDone={onLeft} />
        </div>
      )}
    </>
  );
}
