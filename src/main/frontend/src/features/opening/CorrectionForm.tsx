import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { ApiProblem } from '@/shared/api/problem';
import type { OpeningForm, Task } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { ScanUpload } from '@/shared/ui/ScanUpload';
import { asked } from './fields';
import { OpeningFields } from './OpeningFields';
import { Withdrawal } from './Withdrawal';

interface CorrectionFormProps {
  task: Task;
  data: Record<string, unknown>;
  pending: boolean;
  problem: ApiProblem | undefined;
  onChange: (data: Record<string, unknown>) => void;
  onComplete: (data: Record<string, unknown>) => void;
  onLeft: () => void;
}

/** A returned request, with everything its submitter typed and what was found about it (OPEN-4). */
export function CorrectionForm({ task, data, pending, problem, onChange, onComplete, onLeft }: CorrectionFormProps) {
  const { t } = useWords();
  const [values, setValues] = useState(data);
  const [uploading, setUploading] = useState(false);
  const findings = useMemo(
    () => task.briefing.reasons.map(({ code, severity, field }) => ({ code, severity, field })),
    [task.briefing.reasons],
  );
  const change = (changed: Record<string, unknown>) => {
    setValues(changed);
    onChange(changed);
  };
  const { note, ...form } = values as OpeningForm & { note?: string };
  const disabled = !task.may.complete;
  return (
    <>
      <OpeningFields
        form={form}
        onChange={(changed) => {
          change({ ...values, ...changed });
        }}
        findings={findings}
        errors={problem?.fieldMessages() ?? {}}
        channels={[]}
        disabled={disabled}
        fixedKind
      />
      <div className="kd-form-gap">
        <label className="kd-quiet" htmlFor="correction-note">
          {t('opening.note')}
        </label>
        <Input.TextArea
          id="correction-note"
          rows={2}
          maxLength={500}
          disabled={disabled}
          value={note ?? ''}
          onChange={(event) => {
            change({ ...values, note: event.target.value });
          }}
        />
      </div>
      <ScanUpload
        keeper="/api/openings"
        ownerId={task.item.caseId}
        ready={() => Promise.resolve(task.item.caseId)}
        disabled={disabled}
        onBusy={setUploading}
      />
      {!disabled && (
        <div className="kd-task-done">
          <Button
            type="primary"
            loading={pending}
            disabled={uploading}
            onClick={() => {
              onComplete({ ...asked(form), note });
            }}
          >
            {t('opening.resubmit')}
          </Button>
          {uploading && <span className="kd-quiet">{t('scan.uploading')}</span>}
          <Withdrawal openingId={task.item.caseId} onDone={onLeft} />
        </div>
      )}
    </>
  );
}
