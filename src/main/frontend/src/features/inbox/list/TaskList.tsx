import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BulkAction, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useCommands } from '@/shared/lib/commands';
import { clock } from '@/shared/lib/time';
import { useCurrentRow } from '@/shared/lib/useCurrentRow';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable } from '@/shared/ui/DataTable';
import { SteadyRows } from '@/shared/ui/SteadyRows';
import { Empty, Loaded } from '@/shared/ui/state';
import { useInbox, type ListAddress } from '../api/getInbox';
import { BulkBar } from '../bulk/BulkBar';
import type { useLastBulk } from '../bulk/useLastBulk';
import { useArrivals } from './arrivals';
import { InboxFilters } from './InboxFilters';
import { allOrNone, NOTHING, ranged, toggled } from './selection';
import { addressOf, useColumns } from './useColumns';
import { useTaskActions } from './useTaskActions';

const TaskDialog = lazy(() => import('../TaskDialog').then((m) => ({ default: m.TaskDialog })));
const BulkDialog = lazy(() => import('../bulk/BulkDialog').then((m) => ({ default: m.BulkDialog })));

interface TaskListProps {
  list: ListAddress;
  lastBulk: ReturnType<typeof useLastBulk>;
  onChange: (change: Record<string, string | undefined>) => void;
}

export function TaskList({ list, lastBulk, onChange }: TaskListProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const inbox = useInbox(list);
  const [selection, setSelection] = useState(NOTHING);
  const [doing, setDoing] = useState<{ action: BulkAction; items: InboxItem[] }>();
  const [urging, setUrging] = useState<InboxItem>();
  const { busy, taking, claim, release, takeNext } = useTaskActions(list, lastBulk.keep);

  const { view } = list;
  const works = !hasAnyRole(session, 'auditor');
  const ticks = works && view !== 'waiting' && view !== 'done';
  const rows = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = rows.map((item) => item.id);
  const arrived = useArrivals(
    inbox.data === undefined || inbox.isPlaceholderData
      ? undefined
      : { list: JSON.stringify(list), ids, whole: !inbox.hasNextPage },
  );
  const { at, row, steps, move } = useCurrentRow(rows, (item) => item.id);
  const chosen = rows.filter((item) => selection.ids.has(item.id));
  const filtered = Object.keys(list.filter).length > 0;

  const open = (item: InboxItem | undefined) => {
    if (item) {
      void navigate(addressOf(item, list));
    }
  };
  const tick = (id: string | undefined, range: boolean) => {
    if (id !== undefined && ticks) {
      setSelection(range ? ranged(selection, id, ids) : toggled(selection, id));
    }
  };
  const none = () => {
    setSelection(NOTHING);
  };
  const start = (action: BulkAction) => {
    if (action === 'claim') {
      void claim(chosen).then(none);
    } else {
      setDoing({ action, items: chosen });
    }
  };
  const undo = () => void lastBulk.undo();
  const next = works ? takeNext : undefined;

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
      tick(row?.id, false);
    },
    X: () => {
      tick(row?.id, true);
    },
    Escape: chosen.length > 0 ? none : undefined,
    c: () => {
      if (chosen.length > 0) {
        start('claim');
      } else if (row) {
        void claim([row]);
      }
    },
    r: () => {
      release(row);
    },
    n: next,
    p: view === 'waiting' ? () => setUrging(row) : undefined,
    z: lastBulk.last === undefined ? undefined : undo,
  });
  useCommands([
    ...(next === undefined ? [] : [{ id: 'next', label: t('inbox.next'), stroke: 'n', run: next }]),
    ...(lastBulk.last === undefined ? [] : [{ id: 'undo', label: t('bulk.undo'), stroke: 'z', run: undo }]),
  ]);
  const { columns, card } = useColumns({
    list,
    arrived,
    selection: {
      open: ticks,
      has: (id) => selection.ids.has(id),
      all: chosen.length > 0 && chosen.length === rows.length,
      toggle: tick,
      toggleAll: () => {
        setSelection(allOrNone(selection, ids));
      },
    },
    doings: { claim: (item) => void claim([item]), release, urge: setUrging },
    onSort: (sort) => {
      onChange({ sort });
    },
  });

  return (
    <>
      <div className="kd-bar">
        <InboxFilters list={list} onChange={onChange} />
        {next !== undefined && (
          <Button className="kd-inbox-next" loading={taking} onClick={next}>
            {t('inbox.next')} <kbd>n</kbd>
          </Button>
        )}
      </div>
      {lastBulk.last !== undefined && chosen.length === 0 && (
        <p className="kd-undo" role="status">
          {t(`bulk.was.${lastBulk.last.action}`, { count: lastBulk.last.count })}
          <Button type="link" loading={lastBulk.busy} onClick={undo}>
            {t('bulk.undo')} <kbd>z</kbd>
          </Button>
          <span className="kd-quiet">{t('bulk.undoUntil', { time: clock(lastBulk.last.until) })}</span>
        </p>
      )}
      {chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          principal={list.principal}
          busy={busy}
          onDo={start}
          onAll={() => {
            setSelection({ ids: new Set(ids), from: undefined });
          }}
          onNone={none}
        />
      )}
      <Loaded query={inbox}>
        {() =>
          rows.length === 0 ? (
            <Empty
              title={t(filtered ? 'inbox.emptyFiltered' : `inbox.empty.${view}`)}
              hint={filtered ? undefined : t('inbox.emptyHint')}
            />
          ) : (
            <SteadyRows ids={ids} stands={steps > 0}>
              <DataTable
                label={t('nav.inbox')}
                rows={rows}
                rowKey={(item) => item.id}
                columns={columns}
                card={card}
                onOpen={open}
                current={at}
                rowClass={(item) => (arrived.has(item.id) ? 'kd-arrived' : undefined)}
                steps={steps}
                more={{
                  has: inbox.hasNextPage,
                  loading: inbox.isFetchingNextPage,
                  load: () => void inbox.fetchNextPage(),
                }}
              />
            </SteadyRows>
          )
        }
      </Loaded>
      {urging !== undefined && (
        <Suspense>
          <TaskDialog
            work="urge"
            item={urging}
            onClose={() => {
              setUrging(undefined);
            }}
          />
        </Suspense>
      )}
      {doing !== undefined && (
        <Suspense>
          <BulkDialog
            {...doing}
            principal={list.principal}
            onDone={(action, outcome) => {
              lastBulk.keep(action, outcome);
              none();
            }}
            onClose={() => {
              setDoing(undefined);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
