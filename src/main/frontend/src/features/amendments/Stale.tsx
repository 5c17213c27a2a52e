import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApiProblem } from '@/shared/api/problem';
import { useWords } from '@/shared/i18n';
import { FieldValue } from '@/shared/ui/Differences';

export interface ChangedField {
  field: string;
  then: string | null;
  now: string | null;
  caseId: string | null;
}

/** The file was changed while somebody typed. */
export interface StaleFile {
  version: number;
  changed: ChangedField[];
}

export function staleOf(problem: ApiProblem): StaleFile | undefined {
  const { version, changed } = problem.facts;
  return problem.code === 'fileChanged' && typeof version === 'number' && Array.isArray(changed)
    ? { version, changed: changed as ChangedField[] }
    : undefined;
}

interface StaleProps {
  stale: StaleFile;
  /** What the clerk typed for each field; empty takes the value away. */
  mine: Record<string, string>;
  /** Fields that shall stay as the file says now. */
  onDecided: (given: string[]) => void;
  onCancel: () => void;
}

/** Both versions, and a decision field by field; nothing typed is lost on the way (AMND-5). */
export function Stale({ stale, mine, onDecided, onCancel }: StaleProps) {
  const { t, word } = useWords();
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  return (
    <Modal
      open
      width={760}
      title={t('amendment.staleTitle')}
      onCancel={onCancel}
      footer={
        <Button
          type="primary"
          onClick={() => {
            onDecided([...given]);
          }}
        >
          {t('amendment.staleGoOn')}
        </Button>
      }
    >
      <p>{t('amendment.staleHint')}</p>
      <div className="kd-scroll">
        <table className="kd-table kd-stale">
          <thead>
            <tr>
              <th scope="col">{t('amendment.field')}</th>
              <th scope="col">{t('amendment.then')}</th>
              <th scope="col">{t('amendment.now')}</th>
              <th scope="col">{t('amendment.mine')}</th>
              <th scope="col">{t('amendment.decide')}</th>
            </tr>
          </thead>
          <tbody>
            {stale.changed.map(({ field, then, now, caseId }) => (
              <tr key={field}>
                <th scope="row">{word('field', field)}</th>
                <td>
                  <FieldValue field={field} value={then} />
                </td>
                <td>
                  <FieldValue field={field} value={now} />{' '}
                  {caseId !== null && <Link to={`/cases/${caseId}`}>{t('amendment.toCase')}</Link>}
                </td>
                <td>{field in mine ? <FieldValue field={field} value={mine[field] ?? null} /> : '—'}</td>
                <td>
                  {field in mine && (
                    <Radio.Group
                      aria-label={word('field', field)}
                      value={given.has(field) ? 'now' : 'mine'}
                      onChange={(event) => {
                        const after = new Set(given);
                        if (event.target.value === 'now') {
                          after.add(field);
                        } else {
                          after.delete(field);
                        }
                        setGiven(after);
                      }}
                      options={[
                        { value: 'mine', label: t('amendment.keepMine') },
                        { value: 'now', label: t('amendment.keepNow') },
                      ]}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}
