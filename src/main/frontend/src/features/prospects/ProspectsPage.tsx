import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ProspectLine } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { Tabs, type Tab } from '@/shared/ui/Tabs';
import { Status } from '@/shared/ui/words';
import { useDueCount, useProspects, VIEWS, type View } from './api/prospects';
import './prospects.css';

const AFTER_TYPING_MS = 350;

/** Who may become a customer: one's own, those to get in touch with, and the pool (OPEN-8). */
export function ProspectsPage() {
  const { t } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const due = useDueCount();
  const manager = hasAnyRole(session, 'manager');
  const asked = params.get('q') ?? '';
  const view = VIEWS.find((one) => one === params.get('view')) ?? (manager ? 'all' : 'mine');
  const tabs: Tab<View>[] = [
    { key: 'mine', label: t('prospect.mine') },
    { key: 'due', label: t('prospect.due'), count: due.data?.count, alarming: true },
    { key: 'pool', label: t('prospect.pool') },
    ...(manager ? [{ key: 'all' as const, label: t('prospect.all') }] : []),
  ];
  return (
    <Page
      title={t('nav.prospects')}
      extra={
        <Button type="primary" onClick={() => void navigate('/prospects/new')}>
          {t('prospect.capture')}
        </Button>
      }
    >
      <Panel flush>
        <div className="kd-prospect-head">
          <Tabs
            label={t('nav.prospects')}
            tabs={tabs}
            active={view}
            onChange={(key) => {
              setParams({ view: key }, { replace: true });
            }}
          />
          <SearchBox
            asked={asked}
            onAsk={(q) => {
              setParams(q === '' ? { view } : { view, q }, { replace: true });
            }}
          />
        </div>
        <List key={`${view} ${asked}`} view={view} q={asked} />
      </Panel>
    </Page>
  );
}

function SearchBox({ asked, onAsk }: { asked: string; onAsk: (q: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(asked);
  const box = useRef<InputRef>(null);
  useHotkeys({ '/': () => box.current?.focus({ cursor: 'all' }) });
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === asked) {
      return undefined;
    }
    const timer = window.setTimeout(() => {
      onAsk(wanted);
    }, AFTER_TYPING_MS);
    return () => {
      window.clearTimeout(timer);
    };
  });
  return (
    <Input
      ref={box}
      allowClear
      className="kd-prospect-search"
      aria-label={t('prospect.search')}
      placeholder={t('prospect.search')}
      maxLength={60}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
    />
  );
}

function List({ view, q }: { view: View; q: string }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const prospects = useProspects(view, q);
  const [current, setCurrent] = useState(0);
  const rows = prospects.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(current, Math.max(rows.length - 1, 0));
  const open = (row: ProspectLine | undefined) => {
    if (row) {
      void navigate(`/prospects/${row.id}`);
    }
  };
  const move = (step: number) => () => {
    setCurrent(Math.max(0, Math.min(at + step, rows.length - 1)));
  };
  useHotkeys({
    j: move(1),
    k: move(-1),
    Enter: () => {
      open(rows[at]);
    },
    e: () => {
      open(rows[at]);
    },
  });

  const name = (row: ProspectLine) => <Link to={`/prospects/${row.id}`}>{row.name}</Link>;
  const wishes = (row: ProspectLine) => row.interests.map((one) => word('interest', one)).join(t('common.comma'));
  const owner = (row: ProspectLine) => row.owner?.name ?? <span className="kd-quiet">{t('prospect.inPool')}</span>;
  const columns: Column<ProspectLine>[] = [
    { key: 'name', title: word('field', 'name'), render: name },
    { key: 'phone', title: word('field', 'phone'), render: (row) => <span className="kd-num">{row.phone}</span> },
    { key: 'interest', title: t('prospect.interests'), render: wishes },
    { key: 'source', title: t('prospect.source'), render: (row) => word('prospectSource', row.source) },
    { key: 'owner', title: t('prospect.owner'), render: owner },
    { key: 'branch', title: word('field', 'branch'), render: (row) => localName(row.branch) },
    { key: 'state', title: t('requests.state'), render: (row) => <Status group="prospectState" code={row.state} /> },
    { key: 'next', title: t('prospect.next'), right: true, render: (row) => <NextDate prospect={row} /> },
  ];
  const none = q !== '' ? 'noneFound' : (`none_${view}` as const);
  return (
    <Loaded query={prospects}>
      {() =>
        rows.length === 0 ? (
          <Empty
            title={t(`prospect.${none}`)}
            hint={q === '' ? t('prospect.noneHint') : undefined}
            action={<Link to="/prospects/new">{t('prospect.capture')}</Link>}
          />
        ) : (
          <DataTable
            label={t('nav.prospects')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns}
            onOpen={open}
            current={at}
            card={(row) => (
              <>
                <div className="kd-card-title">
                  {name(row)}
                  <Status group="prospectState" code={row.state} />
                </div>
                <div className="kd-card-line">
                  <span className="kd-num">{row.phone}</span>
                  <span>{wishes(row)}</span>
                  <span>{owner(row)}</span>
                  <NextDate prospect={row} />
                </div>
              </>
            )}
            more={{
              has: prospects.hasNextPage,
              loading: prospects.isFetchingNextPage,
              load: () => void prospects.fetchNextPage(),
            }}
          />
        )
      }
    </Loaded>
  );
}

/** When to get in touch next; what is due says so in words, not by colour alone. */
export function NextDate({ prospect }: { prospect: ProspectLine }) {
  const { t } = useWords();
  if (prospect.followUpOn === null) {
    return null;
  }
  return (
    <span className={prospect.due ? 'kd-status kd-tone-bad kd-num' : 'kd-num'}>
      {prospect.followUpOn}
      {prospect.due && ` ${t('prospect.isDue')}`}
    </span>
  );
}
