import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useBranches } from '@/shared/api/branches';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import type { InboxItem, InboxView } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { distance } from '@/shared/lib/time';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { usePhone } from '@/shared/lib/useMedia';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { Tabs, type Tab } from '@/shared/ui/Tabs';
import { useNotice } from '@/shared/ui/useNotice';
import { FindingTag, Moment } from '@/shared/ui/words';
import { useHoldTask } from './api/claimTask';
import { useInbox, type InboxFilter } from './api/getInbox';
import './inbox.css';

const TASK_TYPES = [
  'userTask_reviewOpening',
  'userTask_correctOpening',
  'userTask_resolveVerification',
  'userTask_callCustomer',
];
const FILTERS = ['taskType', 'channel', 'customerType', 'level', 'branch'] as const;

export function InboxPage() {
  const { t, word } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const notice = useNotice();
  const [params, setParams] = useSearchParams();
  const [current, setCurrent] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  const seesAll = hasAnyRole(session, 'manager', 'auditor');
  const view = (params.get('view') ?? (seesAll ? 'all' : 'roles')) as InboxView;
  const filter: InboxFilter = Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? undefined]).filter(([, value]) => value !== undefined),
  );
  const filtered = Object.keys(filter).length > 0;
  const [filtering, setFiltering] = useState(false);
  const phone = usePhone();
  const counts = useInboxCounts();
  const inbox = useInbox(view, filter);
  const branches = useBranches();
  const hold = useHoldTask();

  const rows = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.min(current, Math.max(rows.length - 1, 0));
  const row = rows[at];

  const set = (changes: Record<string, string | undefined>) => {
    setCurrent(0);
    setSelected(new Set());
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        Object.entries(changes).forEach(([name, value]) => {
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        });
        return next;
      },
      { replace: true },
    );
  };
  const open = (item: InboxItem | undefined) => {
    if (item) {
      void navigate(`/tasks/${item.id}`);
    }
  };
  const toggle = (id: string | undefined) => {
    if (id !== undefined) {
      setSelected((previous) => {
        const next = new Set(previous);
        if (!next.delete(id)) {
          next.add(id);
        }
        return next;
      });
    }
  };
  const claim = async (items: InboxItem[]) => {
    let claimed = 0;
    for (const item of items.filter((i) => i.claimable)) {
      try {
        await hold.mutateAsync({ id: item.id, hold: 'claim' });
        claimed += 1;
      } catch (problem) {
        notice.failed(problem);
      }
    }
    setSelected(new Set());
    if (claimed > 0) {
      notice.done(t('inbox.claimed', { count: claimed }));
    }
  };
  const release = (item: InboxItem | undefined) => {
    if (item?.mine) {
      hold.mutate(
        { id: item.id, hold: 'release' },
        {
          onSuccess: () => {
            notice.done(t('inbox.released'));
          },
          onError: notice.failed,
        },
      );
    }
  };
  const chosen = rows.filter((item) => selected.has(item.id));

  useHotkeys({
    j: () => {
      setCurrent(Math.min(at + 1, rows.length - 1));
    },
    k: () => {
      setCurrent(Math.max(at - 1, 0));
    },
    Enter: () => {
      open(row);
    },
    e: () => {
      open(row);
    },
    x: () => {
      toggle(row?.id);
    },
    c: () => void claim(chosen.length > 0 ? chosen : row ? [row] : []),
    r: () => {
      release(row);
    },
  });

  const tabs: Tab<InboxView>[] = [
    { key: 'mine', label: t('inbox.mine'), count: counts.data?.views.mine },
    { key: 'roles', label: t('inbox.roles'), count: counts.data?.views.roles },
    { key: 'overdue', label: t('inbox.overdue'), count: counts.data?.views.overdue, alarming: true },
    ...(seesAll ? [{ key: 'all' as const, label: t('inbox.all'), count: counts.data?.views.all }] : []),
  ];

  const action = (item: InboxItem) =>
    item.claimable ? (
      <Button size="small" onClick={() => void claim([item])}>
        {t('inbox.claim')}
      </Button>
    ) : item.mine && item.role !== null ? (
      <Button
        size="small"
        type="text"
        onClick={() => {
          release(item);
        }}
      >
        {t('inbox.release')}
      </Button>
    ) : null;

  const columns: Column<InboxItem>[] = [
    {
      key: 'select',
      width: 32,
      title: <span className="kd-hidden">{t('inbox.select')}</span>,
      render: (item) => (
        <input
          type="checkbox"
          aria-label={t('inbox.select')}
          checked={selected.has(item.id)}
          onChange={() => {
            toggle(item.id);
          }}
        />
      ),
    },
    {
      key: 'task',
      title: t('inbox.task'),
      render: (item) => (
        <a
          href={`/tasks/${item.id}`}
          onClick={(event) => {
            event.preventDefault();
            open(item);
          }}
        >
          {word('taskType', item.taskType)}
        </a>
      ),
    },
    {
      key: 'title',
      title: t('inbox.customer'),
      render: (item) => <strong className="kd-name">{item.title ?? '—'}</strong>,
    },
    { key: 'kind', title: t('inbox.kind'), render: (item) => <Kind item={item} /> },
    { key: 'branch', title: word('field', 'branch'), render: (item) => localName(item.branch) },
    {
      key: 'findings',
      title: t('inbox.findings'),
      render: (item) => item.findings.map((code) => <FindingTag key={code} code={code} />),
    },
    {
      key: 'age',
      title: t('inbox.age'),
      right: true,
      render: (item) => (
        <span className="kd-num" title={item.createdAt}>
          {distance(item.createdAt)}
        </span>
      ),
    },
    { key: 'due', title: t('inbox.due'), right: true, render: (item) => <Due item={item} /> },
    {
      key: 'who',
      title: t('inbox.assignee'),
      render: (item) => (
        <span className="kd-num">
          {item.mine
            ? t('inbox.me')
            : (item.assignee?.name ?? <span className="kd-quiet">{word('role', item.role)}</span>)}
        </span>
      ),
    },
    {
      key: 'action',
      title: <span className="kd-hidden">{t('inbox.action')}</span>,
      right: true,
      width: 80,
      render: action,
    },
  ];

  const card = (item: InboxItem) => (
    <>
      <div className="kd-card-title">
        <span>{item.title ?? '—'}</span>
        <Due item={item} />
      </div>
      <div className="kd-card-line">
        <span>{word('taskType', item.taskType)}</span>
        <Kind item={item} />
        <span>{localName(item.branch)}</span>
      </div>
      <div className="kd-card-foot">
        <span>
          {item.findings.map((code) => (
            <FindingTag key={code} code={code} />
          ))}
        </span>
        {action(item)}
      </div>
    </>
  );

  const options = (group: 'channel' | 'customerType' | 'level', codes: string[]) =>
    codes.map((value) => ({ value, label: word(group, value) }));
  const choices = {
    taskType: TASK_TYPES.map((value) => {
      const count = counts.data?.taskTypes[value];
      return { value, label: count === undefined ? word('taskType', value) : `${word('taskType', value)} (${count})` };
    }),
    channel: options('channel', ['COUNTER', 'FIELD', 'TELESALES', 'ONLINE']),
    customerType: options('customerType', ['INDIVIDUAL', 'CORPORATE']),
    level: options('level', ['BASIC', 'ADVANCED']),
    branch: (branches.data ?? []).map((b) => ({ value: b.code, label: `${b.code} ${localName(b)}` })),
  };

  return (
    <Page title={t('nav.inbox')}>
      <Panel flush>
        <div className="kd-inbox-tabs">
          <Tabs
            label={t('nav.inbox')}
            tabs={tabs}
            active={view}
            onChange={(key) => {
              set({ view: key });
            }}
          />
        </div>
        <div className="kd-bar">
          {phone && (
            <Button
              aria-expanded={filtering}
              onClick={() => {
                setFiltering(!filtering);
              }}
            >
              {filtered ? t('inbox.filterOn', { count: Object.keys(filter).length }) : t('inbox.filter')}
            </Button>
          )}
          {(!phone || filtering) &&
            FILTERS.map((name) => (
              <Select
                key={name}
                className={`kd-filter-${name}`}
                aria-label={name === 'taskType' ? t('inbox.task') : word('field', name)}
                placeholder={name === 'taskType' ? t('inbox.task') : word('field', name)}
                allowClear
                showSearch={name === 'branch' ? { optionFilterProp: 'label' } : false}
                popupMatchSelectWidth={false}
                value={filter[name]}
                options={choices[name]}
                onChange={(value: string | undefined) => {
                  set({ [name]: value });
                }}
              />
            ))}
          {filtered && (
            <Button
              type="link"
              onClick={() => {
                set(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
              }}
            >
              {t('inbox.clear')}
            </Button>
          )}
          {chosen.length > 0 && (
            <Button className="kd-inbox-bulk" type="primary" onClick={() => void claim(chosen)}>
              {t('inbox.claimSelected', { count: chosen.length })}
            </Button>
          )}
        </div>
        <Loaded query={inbox}>
          {() =>
            rows.length === 0 ? (
              <Empty
                title={t(filtered ? 'inbox.emptyFiltered' : `inbox.empty.${view}`)}
                hint={filtered ? undefined : t('inbox.emptyHint')}
              />
            ) : (
              <DataTable
                label={t('nav.inbox')}
                rows={rows}
                rowKey={(item) => item.id}
                columns={columns}
                card={card}
                onOpen={open}
                current={at}
                more={{
                  has: inbox.hasNextPage,
                  loading: inbox.isFetchingNextPage,
                  load: () => void inbox.fetchNextPage(),
                }}
              />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

function Kind({ item }: { item: InboxItem }) {
  const { word } = useWords();
  const parts = [word('customerType', item.customerType), word('level', item.level), word('channel', item.channel)];
  return <span className="kd-num">{parts.filter((part) => part !== '').join(' · ')}</span>;
}

function Due({ item }: { item: InboxItem }) {
  const { t } = useWords();
  if (item.dueAt === null) {
    return null;
  }
  return item.overdue ? (
    <span className="kd-num kd-bad" title={item.dueAt}>
      {t('inbox.overdueBy', { span: distance(item.dueAt) })}
    </span>
  ) : (
    <Moment at={item.dueAt} short />
  );
}
