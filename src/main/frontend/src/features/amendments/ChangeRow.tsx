import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Finding } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { severityTone } from '@/shared/ui/words';
import { mayBeEmptied } from './fields';
import { ValueInput } from './ValueInput';

interface ChangeRowProps {
  field: string;
  customerType: string;
  /** What the file says. */
  current: ReactNode;
  hasCurrent: boolean;
  /** Undefined: stays; empty: is taken away. */
  value: string | undefined;
  error: string | undefined;
  findings: Finding[];
  /** Beside the field's name: another change of it that is open. */
  about?: ReactNode;
  disabled?: boolean;
  /** What stands in the field is what is asked for, nothing included: a correction. */
  plain?: boolean;
  onChange: (value: string | undefined) => void;
}

/** One field: what the file says, and beside it what it shall say. */
export function ChangeRow({
  field,
  customerType,
  current,
  hasCurrent,
  value,
  error,
  findings,
  about,
  disabled,
  plain,
  onChange,
}: ChangeRowProps) {
  const { t, word } = useWords();
  const emptied = !plain && value === '';
  const wrong = error !== undefined || findings.some((finding) => finding.severity === 'REJECT');
  return (
    <div className={`kd-change-row ${value === undefined ? '' : 'kd-changed'} ${wrong ? 'kd-wrong' : ''}`}>
      <label htmlFor={`change-${field}`}>
        {word('field', field)}
        {about}
      </label>
      <span className="kd-change-now">{current}</span>
      <div className="kd-change-new">
        {emptied ? (
          <span className="kd-change-emptied">
            {t('amendment.willBeEmpty')}{' '}
            <Button
              type="link"
              size="small"
              disabled={disabled}
              onClick={() => {
                onChange(undefined);
              }}
            >
              {t('amendment.undo')}
            </Button>
          </span>
        ) : (
          <>
            <ValueInput
              field={field}
              customerType={customerType}
              value={value}
              disabled={disabled}
              placeholder={t(plain ? 'amendment.empty' : 'amendment.unchanged')}
              onChange={onChange}
            />
            {!plain && hasCurrent && mayBeEmptied(field) && !disabled && (
              <Button
                type="text"
                size="small"
                aria-label={`${t('amendment.makeEmpty')} ${word('field', field)}`}
                onClick={() => {
                  onChange('');
                }}
              >
                {t('amendment.makeEmpty')}
              </Button>
            )}
          </>
        )}
        <div className="kd-change-said" aria-live="polite">
          {error !== undefined && <div className="kd-bad">{error}</div>}
          {findings.map((finding, index) => (
            <div key={`${finding.code} ${index}`} className={`kd-tone-${severityTone(finding.severity)}`}>
              {word('finding', finding.code)}: {word('findingHint', finding.code)}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
