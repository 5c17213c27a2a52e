import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { CustomerSummary } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { day } from '@/shared/lib/time';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { useCustomerSearch } from './api/customers';
import './customers.css';

const AFTER_TYPING_MS = 350;

/** One box for everything one may know of a customer (CUST-6). */
export function SearchPage() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [current, setCurrent] = useState(0);
  const box = useRef<InputRef>(null);
  const search = useCustomerSearch(asked);
  const rows = search.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(current, Math.max(rows.length - 1, 0));

  const ask = (q: string) => {
    setCurrent(0);
    setParams(q === '' ? {} : { q }, { replace: true });
  };
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked) {
      return undefined;
    }
    const timer = window.setTimeout(() => {
      ask(wanted);
    }, AFTER_TYPING_MS);
    return () => {
      window.clearTimeout(timer);
    };
  });
  const open = (row: CustomerSummary | undefined) => {
    if (row) {
      void navigate(`/customers/${row.id}`);
    }
  };
  const move = (step: number) => {
    setCurrent(Math.max(0, Math.min(at + step, rows.length - 1)));
  };

  useHotkeys({
    '/': () => box.current?.focus({ cursor: 'all' }),
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    Enter: () => {
      open(rows[at]);
    },
    e: () => {
      open(rows[at]);
    },
  });

  const kind = (row: CustomerSummary) => [word('customerType', row.type), word('level', row.level)].join(' · ');
  const name = (row: CustomerSummary) => <Link to={`/customers/${row.id}`}>{row.name}</Link>;
  const columns: Column<CustomerSummary>[] = [
    { key: 'name', title: word('field', 'name'), render: name },
    { key: 'code', title: word('field', 'customerCode'), render: (row) => <span className="kd-num">{row.code}</span> },
    { key: 'kind', title: t('inbox.kind'), render: kind },
    {
      key: 'document',
      title: word('field', 'documentNumber'),
      render: (row) => <span className="kd-num">{row.documentNumber}</span>,
    },
    { key: 'phone', title: word('field', 'phone'), render: (row) => <span className="kd-num">{row.phone}</span> },
    { key: 'branch', title: word('field', 'branch'), render: (row) => localName(row.branch) },
    {
      key: 'opened',
      title: t('customer.openedAt'),
      right: true,
      render: (row) => <span className="kd-num">{day(row.openedAt)}</span>,
    },
  ];
  return (
    <Page title={t('nav.customers')}>
      <Panel flush>
        <div className="kd-bar" role="search">
          <Input.Search
            ref={box}
            autoFocus
            allowClear
            className="kd-search"
            aria-label={t('customer.search')}
            placeholder={t('customer.search')}
            maxLength={100}
            value={typed}
            loading={search.isFetching}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onSearch={() => {
              if (typed.trim() === asked && rows.length > 0) {
                open(rows[at]);
              } else {
                ask(typed.trim());
              }
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                move(event.key === 'ArrowDown' ? 1 : -1);
              }
            }}
          />
        </div>
        {asked === '' ? (
          <Empty title={t('customer.searchEmpty')} hint={t('customer.searchHint')} />
        ) : (
          <Loaded query={search}>
            {() =>
              rows.length === 0 ? (
                <Empty title={t('customer.none')} hint={t('customer.noneHint')} />
              ) : (
                <DataTable
                  label={t('nav.customers')}
                  rows={rows}
                  rowKey={(row) => row.id}
                  columns={columns}
                  onOpen={open}
                  current={at}
                  card={(row) => (
                    <>
                      <div className="kd-card-title">
                        {name(row)}
                        <span className="kd-quiet kd-num">{row.code}</span>
                      </div>
                      <div className="kd-card-line">
                        <span>{kind(row)}</span>
                        <span>{row.documentNumber}</span>
                        <span>{row.phone}</span>
                        <span>{localName(row.branch)}</span>
                      </div>
                    </>
                  )}
                  more={{
                    has: search.hasNextPage,
                    loading: search.isFetchingNextPage,
                    load: () => void search.fetchNextPage(),
                  }}
                />
              )
            }
          </Loaded>
        )}
      </Panel>
    </Page>
  );
}
