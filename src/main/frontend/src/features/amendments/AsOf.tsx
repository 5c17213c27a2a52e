import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Customer } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock } from '@/shared/lib/time';
import { hasAnyRole, useSession } from '@/shared/session';
import { FieldValue } from '@/shared/ui/Differences';
import { Loaded } from '@/shared/ui/state';
import { useAsOf } from './api/history';
import { ALL_FIELDS, valueOf } from './fields';
import { RestoreModal } from './RestoreModal';
import { REQUESTERS } from './rights';

/** The file as it stood, beside today's; what differs is marked and can be brought back by a new amendment (AMND-4). */
export function AsOf({ customer, at, onClose }: { customer: Customer; at: string; onClose: () => void }) {
  const { t, word } = useWords();
  const session = useSession();
  const query = useAsOf(customer.id, at);
  const [chosen, setChosen] = useState<string[]>([]);
  const [restoring, setRestoring] = useState(false);
  const mayRestore = hasAnyRole(session, ...REQUESTERS);
  return (
    <>
      <div className="kd-bar">
        <strong>{t('amendment.asOfTitle', { at: dayAndClock(at) })}</strong>
        <Button size="small" type="text" onClick={onClose}>
          {t('amendment.toHistory')}
        </Button>
        {mayRestore && (
          <Button
            size="small"
            type="primary"
            className="kd-restore"
            disabled={chosen.length === 0}
            onClick={() => {
              setRestoring(true);
            }}
          >
            {t('amendment.restore', { count: chosen.length })}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ values, differs }) => (
          <>
            {differs.length === 0 && <p className="kd-as-of-same kd-quiet">{t('amendment.sameAsToday')}</p>}
            <table className="kd-table kd-as-of" aria-label={t('amendment.asOfTitle', { at: dayAndClock(at) })}>
              <thead>
                <tr>
                  <th scope="col">{t('amendment.field')}</th>
                  <th scope="col">{t('amendment.then')}</th>
                  <th scope="col">{t('amendment.today')}</th>
                </tr>
              </thead>
              <tbody>
                {ALL_FIELDS.filter((field) => differs.includes(field) || (values[field] ?? null) !== null).map(
                  (field) => (
                    <tr key={field} className={differs.includes(field) ? 'kd-differs' : undefined}>
                      <th scope="row">
                        {differs.includes(field) && mayRestore ? (
                          <Checkbox
                            checked={chosen.includes(field)}
                            onChange={(event) => {
                              setChosen(
                                event.target.checked ? [...chosen, field] : chosen.filter((one) => one !== field),
                              );
                            }}
                          >
                            {word('field', field)}
                          </Checkbox>
                        ) : (
                          word('field', field)
                        )}
                      </th>
                      <td>
                        {differs.includes(field) ? (
                          <mark>
                            <FieldValue field={field} value={values[field] ?? null} />
                          </mark>
                        ) : (
                          <FieldValue field={field} value={values[field] ?? null} />
                        )}
                      </td>
                      <td>
                        <FieldValue field={field} value={valueOf(customer, field)} />
                        {differs.includes(field) && (
                          <span className="kd-tag kd-tone-warn">{t('amendment.differs')}</span>
                        )}
                      </td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </>
        )}
      </Loaded>
      {restoring && (
        <RestoreModal
          customer={customer}
          at={at}
          fields={chosen}
          onClose={() => {
            setRestoring(false);
          }}
        />
      )}
    </>
  );
}
