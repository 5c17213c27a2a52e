import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useBranchNames } from '@/shared/api/branches';
import type { InboxItem, InboxView } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, distance } from '@/shared/lib/time';
import { useCurrentRow } from '@/shared/lib/useCurrentRow';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { FindingTag, Moment } from '@/shared/ui/words';
import { useHoldTask } from './api/claimTask';
import { useInbox, type InboxFilter } from './api/getInbox';
import { InboxFilters } from './InboxFilters';

interface TaskListProps {
  view: InboxView;
  filter: InboxFilter;
  onFilter: (change: Record<string, string | undefined>) => void;
}

/** What somebody else must do, and what is done, is followed on its case; everything else on its task. */
const addressOf = (item: InboxItem, view: InboxView) =>
  view === 'waiting' || view === 'done' ? `/cases/${item.caseId}` : `/tasks/${item.id}`;

export function TaskList({ view, filter, onFilter }: TaskListProps) {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  const navigate = useNavigate();
  const notice = useNotice();
  const inbox = useInbox(view, filter);
  const hold = useHoldTask();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());

  const rows = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const { at, row, steps, move } = useCurrentRow(rows, (item) => item.id);
  const chosen = rows.filter((item) => selected.has(item.id));
  const filtered = Object.keys(filter).length > 0;

  const open = (item: InboxItem | undefined) => {
    if (item) {
      void navigate(addressOf(item, view));
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
    for (const item of items.filter((one) => one.claimable)) {
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

  useHotkeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    Enter: () => {
      open(row);
    },
    e: () => {
      open(row);
    },
    x: () => {
      toggle(row?.claimable ? row.id : undefined);
    },
    c: () => void claim(chosen.length > 0 ? chosen : row ? [row] : []),
    r: () => {
      release(row);
    },
  });

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
  const link = (item: InboxItem) => <Link to={addressOf(item, view)}>{word('taskType', item.taskType)}</Link>;
  const findings = (item: InboxItem) => item.findings.map((code) => <FindingTag key={code} code={code} />);

  const done: Column<InboxItem> = {
    key: 'done',
    title: t('inbox.doneAt'),
    right: true,
    render: (item) => item.doneAt !== null && <Moment at={item.doneAt} />,
  };
  const columns: Column<InboxItem>[] = [
    {
      key: 'select',
      width: 32,
      title: <span className="kd-hidden">{t('inbox.select')}</span>,
      render: (item) =>
        item.claimable && (
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
    { key: 'task', title: t('inbox.task'), render: link },
    {
      key: 'title',
      title: t('inbox.customer'),
      render: (item) => <strong className="kd-name">{item.title ?? '—'}</strong>,
    },
    { key: 'kind', title: t('inbox.kind'), render: (item) => <Kind item={item} /> },
    { key: 'branch', title: word('field', 'branch'), render: (item) => branchName(item.branch) },
    { key: 'findings', title: t('inbox.findings'), render: findings },
    ...(view === 'done' ? [done] : []),
    {
      key: 'age',
      title: t('inbox.age'),
      right: true,
      render: (item) => (
        <time className="kd-num" dateTime={item.createdAt} title={dayAndClock(item.createdAt)}>
          {distance(item.createdAt)}
        </time>
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
        {item.doneAt === null ? <Due item={item} /> : <Moment at={item.doneAt} short />}
      </div>
      <div className="kd-card-line">
        {link(item)}
        <Kind item={item} />
        <span>{branchName(item.branch)}</span>
      </div>
      <div className="kd-card-foot">
        <span>{findings(item)}</span>
        {action(item)}
      </div>
    </>
  );

  return (
    <>
      <div className="kd-bar">
        <InboxFilters view={view} filter={filter} onChange={onFilter} />
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
              steps={steps}
              more={{
                has: inbox.hasNextPage,
                loading: inbox.isFetchingNextPage,
                load: () => void inbox.fetchNextPage(),
              }}
            />
          )
        }
      </Loaded>
    </>
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
    <span className="kd-num kd-bad" title={dayAndClock(item.dueAt)}>
      {t('inbox.overdueBy', { span: distance(item.dueAt) })}
    </span>
  ) : (
    <Moment at={item.dueAt} short />
  );
}
