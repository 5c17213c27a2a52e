import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBranchNames } from '@/shared/api/branches';
import { address } from '@/shared/api/request';
import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import type { Column } from '@/shared/ui/DataTable';
import { FindingTag, Moment } from '@/shared/ui/words';
import { queryOf, type ListAddress } from '../api/getInbox';
import { Age, Arrived, Due, InPlace, Kind, Marks, useHolder } from './Marks';
import { nextSort, sortOf, textOf, usualSort, type SortKey } from './sorting';

/** What somebody else must do, and what is done, is followed on its case; everything else on its task, which knows the list it was opened from. */
export function addressOf(item: InboxItem, list: ListAddress): string {
  return list.view === 'waiting' || list.view === 'done'
    ? `/cases/${item.caseId}`
    : address(`/tasks/${item.id}`, queryOf(list));
}

export interface RowSelection {
  /** Whether there is anything to tick rows for. */
  open: boolean;
  has: (id: string) => boolean;
  all: boolean;
  toggle: (id: string, range: boolean) => void;
  toggleAll: () => void;
}

interface RowDoings {
  claim: (item: InboxItem) => void;
  release: (item: InboxItem) => void;
  /** Asks for haste 催办 what one waits for. */
  urge: (item: InboxItem) => void;
}

interface ColumnsOf {
  list: ListAddress;
  /** What came while the reader was looking. */
  arrived: ReadonlySet<string>;
  selection: RowSelection;
  doings: RowDoings;
  onSort: (sort: string | undefined) => void;
}

/** The list's columns, and the same row as a card. */
export function useColumns({ list, arrived, selection, doings, onSort }: ColumnsOf): {
  columns: Column<InboxItem>[];
  card: (item: InboxItem) => ReactNode;
} {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  const holder = useHolder();
  const { view } = list;
  const now = sortOf(list.sort, view);

  const sort = (key: SortKey): Column<InboxItem>['sort'] => ({
    now: now.key === key ? (now.descending ? 'descending' : 'ascending') : undefined,
    change: () => {
      const next = nextSort(now, key, view);
      onSort(textOf(next) === textOf(usualSort(view)) ? undefined : textOf(next));
    },
  });
  const tick = (item: InboxItem) => (
    <label className="kd-tick">
      <span className="kd-hidden">{t('inbox.select')}</span>
      <input
        type="checkbox"
        checked={selection.has(item.id)}
        onChange={(event) => {
          selection.toggle(item.id, (event.nativeEvent as MouseEvent).shiftKey);
        }}
      />
    </label>
  );
  const action = (item: InboxItem) =>
    item.claimable ? (
      <Button
        size="small"
        onClick={() => {
          doings.claim(item);
        }}
      >
        {t('inbox.claim')}
      </Button>
    ) : item.inHand && item.role !== null ? (
      <Button
        size="small"
        type="text"
        onClick={() => {
          doings.release(item);
        }}
      >
        {t('inbox.release')}
      </Button>
    ) : view === 'waiting' && item.doneAt === null ? (
      <Button
        size="small"
        type="text"
        onClick={() => {
          doings.urge(item);
        }}
      >
        {t('task.work.urge')}
      </Button>
    ) : null;
  const link = (item: InboxItem) => (
    <>
      {arrived.has(item.id) && <Arrived />}
      <Link to={addressOf(item, list)}>{word('taskType', item.taskType)}</Link>
    </>
  );
  const findings = (item: InboxItem) => item.findings.map((code) => <FindingTag key={code} code={code} />);

  const select: Column<InboxItem> = {
    key: 'select',
    width: 32,
    title: (
      <label className="kd-tick">
        <span className="kd-hidden">{t('inbox.selectAll')}</span>
        <input type="checkbox" checked={selection.all} onChange={selection.toggleAll} />
      </label>
    ),
    render: tick,
  };
  const done: Column<InboxItem> = {
    key: 'done',
    title: t('inbox.doneAt'),
    right: true,
    sort: sort('doneAt'),
    render: (item) => item.doneAt !== null && <Moment at={item.doneAt} />,
  };
  const columns: Column<InboxItem>[] = [
    ...(selection.open ? [select] : []),
    {
      key: 'task',
      title: t('inbox.task'),
      render: (item) => (
        <>
          {link(item)} <Marks item={item} />
        </>
      ),
    },
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
      key: 'priority',
      title: t('inbox.priority'),
      right: true,
      sort: sort('priority'),
      render: (item) => <span className="kd-num">{item.priority}</span>,
    },
    {
      key: 'age',
      title: t('inbox.age'),
      right: true,
      sort: sort('createdAt'),
      render: (item) => <Age item={item} />,
    },
    { key: 'due', title: t('inbox.due'), right: true, sort: sort('dueAt'), render: (item) => <Due item={item} /> },
    {
      key: 'who',
      title: t('inbox.assignee'),
      render: (item) => (
        <span className="kd-num">
          {item.assignee === null ? <span className="kd-quiet">{word('role', item.role)}</span> : holder(item)}
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
    <div className={selection.open ? 'kd-card-ticked' : undefined}>
      {selection.open && tick(item)}
      <div>
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
          <span>
            <Marks item={item} />
            <InPlace item={item} />
            {findings(item)}
          </span>
          {action(item)}
        </div>
      </div>
    </div>
  );
  return { columns, card };
}
