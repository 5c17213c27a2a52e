import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import type { CaseSummary, Customer } from '@/shared/api/types';
import { localName, useWords, type CodeGroup } from '@/shared/i18n';
import { day } from '@/shared/lib/time';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts, Page, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { ScanList } from '@/shared/ui/ScanList';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useCustomer, useCustomerCases, useCustomerScans } from './api/customers';
import './customers.css';

const CODED: Record<string, CodeGroup> = { documentType: 'documentType', sex: 'gender' };

/** The file: who the customer is, how to reach them, what the house does with them (CUST-4). */
export function CustomerPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const query = useCustomer(id);
  return query.data === undefined ? (
    <Page title={t('customer.title')}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <OneCustomer key={id} customer={query.data} />
  );
}

function OneCustomer({ customer }: { customer: Customer }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const copy = () => {
    navigator.clipboard.writeText(customer.code).then(() => {
      notice.done(t('common.copied'));
    }, notice.failed);
  };
  const masked = (field: string, value: string) =>
    customer.may.reveal.includes(field) ? (
      <Reveal path={`/api/customers/${customer.id}/reveal`} field={field} label={word('field', field)} masked={value} />
    ) : (
      value
    );
  const basic = Object.entries(customer.basic).map(([field, value]): [string, React.ReactNode] => {
    if (value === null || value === '') {
      return [word('field', field), null];
    }
    if (typeof value === 'boolean') {
      return [word('field', field), value ? t('common.yes') : null];
    }
    const group = CODED[field];
    return [word('field', field), group ? word(group, value) : masked(field, value)];
  });
  return (
    <Page
      title={customer.name}
      about={
        <>
          <span className="kd-num">
            {customer.code}
            <Button
              type="text"
              size="small"
              icon={<CopyOutlined />}
              aria-label={t('customer.copyCode')}
              onClick={copy}
            />
          </span>
          <Status group="customerState" code={customer.state} />
        </>
      }
      extra={customer.openedBy !== null && <Link to={`/cases/${customer.openedBy}`}>{t('customer.openingCase')}</Link>}
    >
      {customer.todos.length > 0 && (
        <ul className="kd-todos">
          {customer.todos.map((todo) => (
            <li key={todo} className="kd-note kd-tone-warn">
              {t('customer.todo')} {word('todo', todo)}
            </li>
          ))}
        </ul>
      )}
      <div className="kd-customer">
        <div>
          <Panel title={t('customer.basic')}>
            <Facts
              facts={[
                [word('field', 'customerType'), word('customerType', customer.type)],
                [word('field', 'level'), word('level', customer.level)],
                ...basic,
                [word('field', 'vip'), customer.vip && t('common.yes')],
                [word('field', 'address'), customer.address === null ? null : masked('address', customer.address)],
                [word('field', 'channel'), word('channel', customer.channel)],
                [word('field', 'branch'), localName(customer.branch)],
                [
                  word('field', 'collector'),
                  customer.collector === null
                    ? null
                    : [customer.collector.staffNo, customer.collector.name].filter(Boolean).join(' '),
                ],
                [t('customer.openedAt'), day(customer.openedAt)],
              ]}
            />
          </Panel>
          <Cases customerId={customer.id} />
        </div>
        <div>
          <Panel title={t('customer.contacts')}>
            {customer.contacts.length === 0 ? (
              <p className="kd-quiet">{t('customer.noContacts')}</p>
            ) : (
              <ul className="kd-contacts">
                {customer.contacts.map((contact) => (
                  <li key={contact.kind + contact.value}>
                    <span>{word('contactKind', contact.kind)}</span>
                    <span>{masked(contact.kind.toLowerCase(), contact.value)}</span>
                    {contact.verifiedAt === null ? (
                      <span className="kd-quiet">{t('customer.unverified')}</span>
                    ) : (
                      <span className="kd-tone-good">{t('customer.verified', { date: day(contact.verifiedAt) })}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Scans customerId={customer.id} />
          <Panel title={t('customer.service')}>
            <p className="kd-quiet">{t('customer.noService')}</p>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

function Scans({ customerId }: { customerId: string }) {
  const { t } = useWords();
  const scans = useCustomerScans(customerId);
  return (
    <Panel title={t('scan.title')}>
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
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
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
                { key: 'by', title: t('case.startedBy'), render: (one) => one.startedBy?.name },
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
                    <span>{one.startedBy?.name}</span>
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
