import { HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, distance } from '@/shared/lib/time';
import { PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { colleaguesFor, useTasksOf } from './api/load';
import { draggedWith } from './dragging';
import { nameOf, type Target } from './useReassign';

interface TasksOfProps {
  /** An id, or `nobody` with the role whose free tasks these are. */
  person: string;
  role?: string;
  name: string;
  branch: string;
  mayChange: boolean;
  onDrag: (ids: string[] | undefined) => void;
  onAssign: (ids: string[], to: Target) => Promise<boolean>;
  onNames: (names: Record<string, string>) => void;
}

/** What somebody holds, or what nobody does: to look at, and to give to somebody else by dragging or by choosing. */
export function TasksOf({ person, role, name, branch, mayChange, onDrag, onAssign, onNames }: TasksOfProps) {
  const { t, word } = useWords();
  const tasks = useTasksOf(person, branch, role);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.filter(({ id }) => ticked.has(id)).map(({ id }) => id);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = tasks;

  const tick = (id: string) => {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  };
  const names = (ids: string[]) =>
    Object.fromEntries(items.filter(({ id }) => ids.includes(id)).map((item) => [item.id, nameOf(item, word)]));

  return (
    <Loaded query={tasks}>
      {() =>
        items.length === 0 && !hasNextPage ? (
          <p className="kd-quiet kd-load-none">{t(role === undefined ? 'load.noTasks' : 'load.noFree')}</p>
        ) : (
          <>
            {chosen.length > 0 && (
              <Picker
                key={chosen[0]}
                ids={chosen}
                onAssign={async (to) => {
                  onNames(names(chosen));
                  if (await onAssign(chosen, to)) {
                    setTicked(new Set());
                  }
                }}
              />
            )}
            <ul className="kd-load-tasks" aria-label={t('load.tasksOf', { name })}>
              {items.map((item) => (
                <li
                  key={item.id}
                  draggable={mayChange}
                  title={mayChange ? t('load.drag') : undefined}
                  onDragStart={(event) => {
                    const ids = draggedWith(item.id, new Set(chosen));
                    event.dataTransfer.effectAllowed = 'move';
                    event.dataTransfer.setData('text/plain', ids.join(','));
                    onNames(names(ids));
                    onDrag(ids);
                  }}
                  onDragEnd={() => {
                    onDrag(undefined);
                  }}
                >
                  {mayChange && (
                    <>
                      <HolderOutlined className="kd-load-grip" aria-hidden="true" />
                      <input
                        type="checkbox"
                        aria-label={`${t('load.select')} ${nameOf(item, word)}`}
                        checked={ticked.has(item.id)}
                        onChange={() => {
                          tick(item.id);
                        }}
                      />
                    </>
                  )}
                  <Line item={item} />
                </li>
              ))}
            </ul>
            {hasNextPage && (
              <Button size="small" type="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('common.more')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Line({ item }: { item: InboxItem }) {
  const { t, word } = useWords();
  return (
    <>
      <Link to={`/tasks/${item.id}`} draggable={false}>
        {word('taskType', item.taskType)}
      </Link>
      <strong>{item.title ?? '—'}</strong>
      <span className="kd-quiet">
        {[word('customerType', item.customerType), word('channel', item.channel)].filter(Boolean).join(' · ')}
      </span>
      <span className="kd-load-when">
        <time className="kd-quiet kd-num" dateTime={item.createdAt} title={dayAndClock(item.createdAt)}>
          {distance(item.createdAt)}
        </time>
        {item.overdue && item.dueAt !== null ? (
          <span className="kd-num kd-bad" title={dayAndClock(item.dueAt)}>
            {t('inbox.overdueBy', { span: distance(item.dueAt) })}
          </span>
        ) : (
          <Moment at={item.dueAt} short />
        )}
      </span>
    </>
  );
}

/** The way without dragging: on a phone, by the keyboard, and for people who are not on the page. */
function Picker({ ids, onAssign }: { ids: string[]; onAssign: (to: Target) => Promise<void> }) {
  const { t } = useWords();
  const [to, setTo] = useState<PersonChoice>();
  const [first = ''] = ids;
  return (
    <div className="kd-load-picker">
      <PersonPicker
        label={t('load.assignTo')}
        load={(q, signal) => colleaguesFor(first, q, signal)}
        value={to}
        onChange={setTo}
      />
      <Button
        type="primary"
        disabled={to === undefined}
        onClick={() => {
          if (to !== undefined) {
            void onAssign(to);
          }
        }}
      >
        {t('load.assign', { count: ids.length })}
      </Button>
    </div>
  );
}
