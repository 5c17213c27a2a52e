import { Button, DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Customer, TimelineEntry } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { clock, day } from '@/shared/lib/time';
import { FactList } from '@/shared/ui/FactList';
import { Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { flat, useEntries } from './api/entries';

const START_OF_DAY = 'YYYY-MM-DDT00:00:00+08:00';

/** Entries whose whole stands in a case. */
const CASES = new Set(['file.opened', 'file.amended', 'case.started', 'case.ended', 'renewal.due', 'renewal.decided']);

/** Everything that happened to the customer, the newest first; further pages come while one reads on. */
export function TimelinePanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const [groups, setGroups] = useState<string[]>([]);
  const [from, setFrom] = useState<Dayjs | null>(null);
  const [to, setTo] = useState<Dayjs | null>(null);
  const timeline = useEntries<TimelineEntry>(customer.id, 'timeline', {
    groups: groups.length === 0 ? undefined : [...groups].sort().join(','),
    from: from?.format(START_OF_DAY),
    to: to?.add(1, 'day').format(START_OF_DAY),
  });
  const readOn = useReadOn(() => {
    if (timeline.hasNextPage && !timeline.isFetchingNextPage) {
      void timeline.fetchNextPage();
    }
  });
  return (
    <Panel flush>
      <div className="kd-bar">
        <Groups chosen={groups} onChange={setGroups} />
        <span className="kd-timeline-dates">
          <DatePicker
            size="small"
            aria-label={t('view.from')}
            placeholder={t('view.from')}
            value={from}
            onChange={setFrom}
          />
          <DatePicker size="small" aria-label={t('view.to')} placeholder={t('view.to')} value={to} onChange={setTo} />
        </span>
      </div>
      <Loaded query={timeline}>
        {(data) => {
          const entries = flat(data);
          return entries.length === 0 ? (
            <Empty title={t('view.noEntries')} hint={t('view.noEntriesHint')} />
          ) : (
            <Days entries={entries} />
          );
        }}
      </Loaded>
      {timeline.hasNextPage && (
        <div className="kd-more" ref={readOn}>
          <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {t('view.showMore')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** Calls once the end of the list comes into sight. */
function useReadOn(more: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  useEffect(() => {
    if (end.current === null) {
      return undefined;
    }
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        latest.current();
      }
    });
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  });
  return end;
}

function Groups({ chosen, onChange }: { chosen: string[]; onChange: (groups: string[]) => void }) {
  const { t } = useWords();
  const choice = (label: string, pressed: boolean, press: () => void) => (
    <button key={label} type="button" className="kd-choice" aria-pressed={pressed} onClick={press}>
      {label}
    </button>
  );
  return (
    <div className="kd-choices" role="group" aria-label={t('view.filter')}>
      {choice(t('view.all'), chosen.length === 0, () => {
        onChange([]);
      })}
      {codeOptions('timelineGroup').map(({ value, label }) =>
        choice(label, chosen.includes(value), () => {
          onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
        }),
      )}
    </div>
  );
}

function Days({ entries }: { entries: TimelineEntry[] }) {
  const days = [...new Set(entries.map((entry) => day(entry.at)))];
  return (
    <div className="kd-timeline">
      {days.map((date) => (
        <section key={date} aria-label={date}>
          <h3>{date}</h3>
          <ol>
            {entries
              .filter((entry) => day(entry.at) === date)
              .map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ entry }: { entry: TimelineEntry }) {
  const { t, word } = useWords();
  const what = word('timeline', entry.kind);
  return (
    <li>
      <time dateTime={entry.at} className="kd-num">
        {clock(entry.at)}
      </time>
      <span className="kd-quiet kd-timeline-group">{word('timelineGroup', entry.group)}</span>
      <span className="kd-timeline-what">
        {entry.refId !== null && CASES.has(entry.kind) ? (
          <Link to={`/cases/${entry.refId}`}>{what}</Link>
        ) : (
          <strong>{what}</strong>
        )}
        <FactList facts={entry.facts} />
      </span>
      <span className="kd-quiet kd-timeline-who">{entry.actorName ?? entry.actorId ?? t('view.system')}</span>
    </li>
  );
}
