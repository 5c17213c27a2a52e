import { CloseOutlined, DownOutlined, RightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment, useRef, useState, type ReactNode } from 'react';
import { useBranchNames } from '@/shared/api/branches';
import type { PersonLoad, PoolLoad } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, distance } from '@/shared/lib/time';
import { useSession } from '@/shared/session';
import { Empty, Loaded } from '@/shared/ui/state';
import { AgeBar, AgeLegend } from './AgeBar';
import { useColleagues, useLoads, type LoadQuery } from './api/load';
import { landingOn, type Dragged } from './dragging';
import { longestOf } from './figures';
import { SkillsModal } from './SkillsModal';
import { TasksOf } from './TasksOf';
import { useReassign } from './useReassign';

interface LoadTableProps {
  query: LoadQuery;
  filters: ReactNode;
}

const NOBODY = 'nobody';
const COLUMNS = 8;

/** People and what they hold; what is opened can be dragged from one row to another. */
export function LoadTable({ query, filters }: LoadTableProps) {
  const { t, word } = useWords();
  const me = useSession().person.id;
  const loads = useLoads(query, true);
  const [open, setOpen] = useState<string>();
  const [dragged, setDragged] = useState<Dragged>();
  const [over, setOver] = useState<string>();
  const [skillsOf, setSkillsOf] = useState<PersonLoad>();
  const names = useRef<Record<string, string>>({});
  const colleagues = useColleagues(dragged?.ids[0]);
  const { reassign, takeBack, done, dismiss, busy } = useReassign((id) => names.current[id] ?? '');

  const pages = loads.data?.pages ?? [];
  const people = pages.flatMap((page) => page.people);
  const pools = pages[0]?.pools ?? [];
  const mayChange = pages[0]?.mayChange === true;
  const longest = longestOf(people.map(({ ages }) => ages));
  const longestPool = longestOf(pools.map(({ ages }) => ages));
  const toggle = (key: string) => {
    setOpen(open === key ? undefined : key);
  };
  const tasks = (person: string, name: string, role?: string) => (
    <tr className="kd-load-opened">
      <td colSpan={COLUMNS}>
        <TasksOf
          person={person}
          role={role}
          name={name}
          branch={query.branch}
          mayChange={mayChange}
          onNames={(more) => {
            names.current = { ...names.current, ...more };
          }}
          onDrag={(ids) => {
            setDragged(ids && { ids, from: person === NOBODY ? null : person });
            setOver(undefined);
          }}
          onAssign={reassign}
        />
      </td>
    </tr>
  );

  const poolRow = (pool: PoolLoad) => {
    const name = `${t('load.pool')} · ${word('role', pool.role)}`;
    const key = `pool ${pool.role}`;
    return (
      <Fragment key={key}>
        <tr className="kd-load-pool">
          <Name
            name={name}
            open={open === key}
            onToggle={() => {
              toggle(key);
            }}
          />
          <Bar>
            <AgeBar name={name} ages={pool.ages} longest={longestPool} />
          </Bar>
          <Figure label={t('load.held')} value={pool.free} strong />
          <Figure label={t('load.overdue')} value={pool.overdue} bad />
          <Figure label={t('load.dueToday')} value={pool.dueToday} />
          <Oldest at={pool.oldest} />
          <td />
          <td />
        </tr>
        {open === key && tasks(NOBODY, name, pool.role)}
      </Fragment>
    );
  };

  const personRow = (person: PersonLoad) => {
    const landing = dragged && landingOn(person.id, dragged, colleagues.data, me);
    const lands = landing === 'possible' && person.active;
    const barred = dragged !== undefined && (landing === 'impossible' || !person.active);
    return (
      <Fragment key={person.id}>
        <tr
          data-person={person.id}
          className={[
            lands ? 'kd-load-lands' : '',
            barred ? 'kd-load-barred' : '',
            lands && over === person.id ? 'kd-load-over' : '',
            person.held === 0 ? 'kd-load-idle' : '',
          ].join(' ')}
          title={barred ? t('load.notPossible') : undefined}
          onDragOver={(event) => {
            if (lands) {
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              setOver(person.id);
            }
          }}
          onDragLeave={() => {
            setOver((now) => (now === person.id ? undefined : now));
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged && lands) {
              void reassign(dragged.ids, person);
            }
            setDragged(undefined);
          }}
        >
          <Name
            name={person.name}
            open={open === person.id}
            onToggle={() => {
              toggle(person.id);
            }}
            about={<About person={person} barred={barred} over={lands && over === person.id} />}
          />
          <Bar>
            <AgeBar name={person.name} ages={person.ages} longest={longest} />
          </Bar>
          <Figure label={t('load.held')} value={person.held} strong />
          <Figure label={t('load.overdue')} value={person.overdue} bad />
          <Figure label={t('load.dueToday')} value={person.dueToday} />
          <Oldest at={person.oldest} />
          <td className="kd-right kd-num" data-label={t('load.done')}>
            {person.doneToday} / {person.doneWeek}
          </td>
          <td className="kd-load-skills" data-label={t('load.skills')}>
            {person.skills.map((skill) => (
              <span key={skill} className="kd-tag">
                {word('skill', skill)}
              </span>
            ))}
            {person.most !== null && (
              <span className="kd-tag">
                {person.most === 0 ? t('load.givenNothing') : t('load.upTo', { count: person.most })}
              </span>
            )}
            {mayChange && person.active && (
              <Button
                size="small"
                type="text"
                icon={<SettingOutlined />}
                aria-label={t('load.personTitle', { name: person.name })}
                onClick={() => {
                  setSkillsOf(person);
                }}
              />
            )}
          </td>
        </tr>
        {open === person.id && tasks(person.id, person.name)}
      </Fragment>
    );
  };

  return (
    <>
      <div className="kd-bar">
        {filters}
        <AgeLegend />
      </div>
      {done && (
        <div className="kd-load-done" role="status">
          <span>{done.text}</span>
          {done.undo !== null && (
            <Button size="small" type="link" loading={busy} onClick={() => void takeBack()}>
              {t('load.undo')}
            </Button>
          )}
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('load.dismiss')} onClick={dismiss} />
        </div>
      )}
      <Loaded query={loads}>
        {() =>
          people.length === 0 && pools.length === 0 ? (
            <Empty title={t('load.empty')} hint={t('load.emptyHint')} />
          ) : (
            <table className="kd-table kd-load" aria-label={t('load.label')}>
              <thead>
                <tr>
                  <th scope="col">{t('load.person')}</th>
                  <th scope="col">{t('load.ages')}</th>
                  <th scope="col" className="kd-right">
                    {t('load.held')}
                  </th>
                  <th scope="col" className="kd-right">
                    {t('load.overdue')}
                  </th>
                  <th scope="col" className="kd-right">
                    {t('load.dueToday')}
                  </th>
                  <th scope="col" className="kd-right">
                    {t('load.oldest')}
                  </th>
                  <th scope="col" className="kd-right" title={t('load.done_title')}>
                    {t('load.done')}
                  </th>
                  <th scope="col">{t('load.skills')}</th>
                </tr>
              </thead>
              <tbody>
                {pools.map(poolRow)}
                {people.map(personRow)}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {loads.hasNextPage && (
        <div className="kd-more">
          <Button loading={loads.isFetchingNextPage} onClick={() => void loads.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
      {skillsOf && (
        <SkillsModal
          person={skillsOf}
          onClose={() => {
            setSkillsOf(undefined);
          }}
        />
      )}
    </>
  );
}

interface NameProps {
  name: string;
  open: boolean;
  onToggle: () => void;
  about?: ReactNode;
}

function Name({ name, open, onToggle, about }: NameProps) {
  const { t } = useWords();
  return (
    <td className="kd-load-name">
      <button
        type="button"
        aria-expanded={open}
        aria-label={t(open ? 'load.close' : 'load.open', { name })}
        onClick={onToggle}
      >
        {open ? <DownOutlined /> : <RightOutlined />}
        <strong>{name}</strong>
      </button>
      {about}
    </td>
  );
}

function About({ person, barred, over }: { person: PersonLoad; barred: boolean; over: boolean }) {
  const { t, word } = useWords();
  const branchName = useBranchNames();
  if (barred || over) {
    return (
      <span className={barred ? 'kd-quiet' : 'kd-load-here'}>
        {barred ? t('load.notPossible') : t('load.dropHere', { name: person.name })}
      </span>
    );
  }
  return (
    <span className="kd-quiet">
      {person.roles.map((role) => word('role', role)).join(' ')} · {branchName(person.branch)}
      {person.away && <span className="kd-status kd-tone-warn">{t('load.away')}</span>}
      {!person.active && <span className="kd-status kd-tone-bad">{t('load.left')}</span>}
    </span>
  );
}

const Bar = ({ children }: { children: ReactNode }) => <td className="kd-load-bar">{children}</td>;

interface FigureProps {
  label: string;
  value: number;
  strong?: boolean;
  bad?: boolean;
}

function Figure({ label, value, strong, bad }: FigureProps) {
  const tone = value === 0 ? 'kd-quiet' : bad ? 'kd-bad' : '';
  return (
    <td className={`kd-right kd-num ${tone}`} data-label={label}>
      {strong ? <strong>{value}</strong> : value}
    </td>
  );
}

function Oldest({ at }: { at: string | null }) {
  const { t } = useWords();
  return (
    <td className="kd-right kd-num" data-label={t('load.oldest')}>
      {at === null ? (
        <span className="kd-quiet">{t('load.none')}</span>
      ) : (
        <time dateTime={at} title={dayAndClock(at)}>
          {distance(at)}
        </time>
      )}
    </td>
  );
}
