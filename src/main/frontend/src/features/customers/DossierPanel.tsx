import { Link, useNavigate } from 'react-router';
import type { CaseSummary, Customer } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable } from '@/shared/ui/DataTable';
import { Panel } from '@/shared/ui/Page';
import { ScanList } from '@/shared/ui/ScanList';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment, Status } from '@/shared/ui/words';
import { useCustomerCases, useCustomerScans } from './api/customers';
import { flat } from './api/entries';

/** What was filed, and the cases it was filed by. */
export function DossierPanel({ customer }: { customer: Customer }) {
  return (
    <>
      <Cases customerId={customer.id} />
      <Scans customerId={customer.id} />
    </>
  );
}

function Scans({ customerId }: { customerId: string }) {
  const { t } = useWords();
  const scans = useCustomerScans(customerId);
  return (
    <Panel title={t('view.dossierScans')}>
      <Loaded query={scans}>
        {(list) =>
          list.length === 0 ? (
            <p className="kd-quiet">{t('customer.noScans')}</p>
          ) : (
            <ScanList
              scans={list}
              pathOf={(scan) =>
                `/api/openings/${list.find((one) => one.id === scan.id)?.caseId ?? ''}/scans/${scan.id}`
              }
            />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Cases({ customerId }: { customerId: string }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const cases = useCustomerCases(customerId);
  const process = (one: CaseSummary) => <Link to={`/cases/${one.id}`}>{word('process', one.process)}</Link>;
  return (
    <Panel title={t('customer.cases')} flush>
      <Loaded query={cases}>
        {(data) => {
          const rows = flat(data);
          return rows.length === 0 ? (
            <Empty title={t('customer.noCases')} />
          ) : (
            <DataTable
              label={t('customer.cases')}
              rows={rows}
              rowKey={(one) => one.id}
              onOpen={(one) => void navigate(`/cases/${one.id}`)}
              columns={[
                { key: 'process', title: t('customer.case'), render: process },
                {
                  key: 'state',
                  title: t('requests.state'),
                  render: (one) => <Status group="state" code={one.state} />,
                },
                { key: 'channel', title: word('field', 'channel'), render: (one) => word('channel', one.channel) },
                { key: 'by', title: t('case.startedBy'), render: (one) => one.startedBy?.name ?? t('view.system') },
                { key: 'at', title: t('case.startedAt'), right: true, render: (one) => <Moment at={one.startedAt} /> },
              ]}
              card={(one) => (
                <>
                  <div className="kd-card-title">
                    {process(one)}
                    <Status group="state" code={one.state} />
                  </div>
                  <div className="kd-card-line">
                    <span>{word('channel', one.channel)}</span>
                    <span>{one.startedBy?.name ?? t('view.system')}</span>
                    <Moment at={one.startedAt} />
                  </div>
                </>
              )}
              more={{
                has: cases.hasNextPage,
                loading: cases.isFetchingNextPage,
                load: () => void cases.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
