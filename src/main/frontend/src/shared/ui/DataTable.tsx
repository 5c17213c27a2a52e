import { Button } from 'antd';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useWords } from '@/shared/i18n';
import { usePhone } from '@/shared/lib/useMedia';

export interface Column<T> {
  key: string;
  title: ReactNode;
  render: (row: T) => ReactNode;
  right?: boolean;
  width?: number | string;
  /** Where the list can be read by this column: how it is now, if it is, and what a click on the head does. */
  sort?: { now?: 'ascending' | 'descending'; change: () => void };
}

interface DataTableProps<T> {
  label: string;
  rows: T[];
  rowKey: (row: T) => string;
  columns: Column<T>[];
  /** The same row where there is room for one column only. */
  card: (row: T) => ReactNode;
  onOpen?: (row: T) => void;
  /** Row the keyboard stands on. */
  current?: number;
  /** A row that looks different. */
  rowClass?: (row: T) => string | undefined;
  /** Scrolls to the row when this changes; without it, when the row's place does. */
  steps?: number;
  more?: { has: boolean; loading: boolean; load: () => void };
}

const INTERACTIVE = 'a, button, input, label, [role="button"], [role="checkbox"]';

/** A list people scan: a table, and cards on a phone. */
export function DataTable<T>({
  label,
  rows,
  rowKey,
  columns,
  card,
  onOpen,
  current,
  rowClass,
  steps,
  more,
}: DataTableProps<T>) {
  const { t } = useWords();
  const phone = usePhone();
  const here = useRef<HTMLElement>(null);

  const moment = steps ?? current;
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [moment]);

  const open = (row: T) => (event: MouseEvent) => {
    if (onOpen && !(event.target instanceof Element && event.target.closest(INTERACTIVE))) {
      onOpen(row);
    }
  };
  const classOf = (row: T, index: number) =>
    [index === current && 'kd-current', onOpen && 'kd-opens', rowClass?.(row)].filter(Boolean).join(' ');

  return (
    <>
      {phone ? (
        <ul className="kd-cards" aria-label={label}>
          {rows.map((row, index) => (
            <li
              key={rowKey(row)}
              className={classOf(row, index)}
              onClick={open(row)}
              ref={index === current ? (here as React.RefObject<HTMLLIElement>) : undefined}
            >
              {card(row)}
            </li>
          ))}
        </ul>
      ) : (
        <table className="kd-table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.right ? 'kd-right' : undefined}
                  style={{ width: column.width }}
                  aria-sort={column.sort?.now}
                >
                  {column.sort === undefined ? (
                    column.title
                  ) : (
                    <button type="button" className="kd-sort" onClick={column.sort.change}>
                      {column.title}
                      <span aria-hidden="true">
                        {{ ascending: '↑', descending: '↓', none: '↕' }[column.sort.now ?? 'none']}
                      </span>
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={rowKey(row)}
                className={classOf(row, index)}
                aria-selected={index === current ? true : undefined}
                onClick={open(row)}
                ref={index === current ? (here as React.RefObject<HTMLTableRowElement>) : undefined}
              >
                {columns.map((column) => (
                  <td key={column.key} className={column.right ? 'kd-right' : undefined}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more?.has && (
        <div className="kd-more">
          <Button loading={more.loading} onClick={more.load}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </>
  );
}
