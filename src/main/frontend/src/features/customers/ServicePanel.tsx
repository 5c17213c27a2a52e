import type { PostPath, Customer, ServiceRecord } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { Loaded } from '@/shared/ui/state';
import { Status } from '@/shared/ui/words';
import { AgreementsPanel } from './AgreementsPanel';
import { flat } from './api/entries';
import { MoreButton } from './MoreButton';
import { useRecords } from './api/service';

/** What the customer has of us: accounts with what is paid from them, claims, agreements. */
export function ServicePanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const records = useRecords(customer.id);
  return (
    <>
      <Panel title={t('view.accounts')} flush>
        <Loaded query={records}>
          {(data) => {
            const all = flat(data);
            return all.length === 0 ? (
              <p className="kd-quiet kd-panel-body">{t('view.noAccounts')}</p>
            ) : (
              <Records customer={customer} records={all} />
            );
          }}
        </Loaded>
        <MoreButton query={records} />
      </Panel>
      <AgreementsPanel customer={customer} />
    </>
  );
}

interface Nested {
  record: ServiceRecord;
  depth: number;
}

/** Every record below the one it hangs on; what hangs on nothing known stands at the end. */
export function nest(records: ServiceRecord[]): Nested[] {
  const known = new Set(records.map((record) => record.id));
  const below = (parentId: string, depth: number): Nested[] =>
    records
      .filter((record) => record.parentId === parentId)
      .flatMap((record) => [{ record, depth }, ...below(record.id, depth + 1)]);
  const roots = records.filter((record) => record.parentId === null || !known.has(record.parentId));
  const accounts = roots.filter((record) => record.kind === 'ACCOUNT');
  return [...accounts, ...roots.filter((record) => record.kind !== 'ACCOUNT')].flatMap((record) => [
    { record, depth: 0 },
    ...below(record.id, 1),
  ]);
}

function Records({ customer, records }: { customer: Customer; records: ServiceRecord[] }) {
  const { t, word } = useWords();
  return (
    <ul className="kd-records" aria-label={t('view.accounts')}>
      {nest(records).map(({ record, depth }) => (
        <li key={record.id} data-depth={depth}>
          <span className="kd-record-what">
            <span className="kd-quiet">{word('recordKind', record.kind)}</span>{' '}
            <strong>{record.productName ?? word('payKind', record.payKind)}</strong>{' '}
            {record.productCode !== null && <span className="kd-quiet">{record.productCode}</span>}
          </span>
          <span className="kd-record-number">
            <Reveal
              path={`/api/customers/${customer.id}/records/${record.id}/reveal` as PostPath}
              field="number"
              label={word('recordKind', record.kind)}
              masked={record.number}
            />
          </span>
          <span className="kd-record-period kd-quiet kd-num">
            {record.validFrom}
            {record.validUntil !== null && ` – ${record.validUntil}`}
          </span>
          <span className="kd-record-state">
            <Status group="recordState" code={record.state} />
          </span>
          <span className="kd-record-source kd-quiet">{record.system}</span>
        </li>
      ))}
    </ul>
  );
}
