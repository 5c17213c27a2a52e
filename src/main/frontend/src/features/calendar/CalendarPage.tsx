import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useBranches } from '@/shared/api/branches';
import type { CalendarDay, CalendarYear } from '@/shared/api/types';
import { currentLanguage, localName, useWords } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { Page } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useCalendar } from './api/calendar';
import { DayModal, HoursModal } from './CalendarForms';
import { monthsOf, WEEKDAYS, writtenSpans, type Month } from './year';
import './calendar.css';

/** When people of a branch work, day by day: what tasks are due by (INBX-3). */
export function CalendarPage() {
  const { t } = useWords();
  const session = useSession();
  const branches = useBranches();
  const [branch, setBranch] = useState(session.branch.code);
  const [year, setYear] = useState(() => new Date().getFullYear());
  const calendar = useCalendar(branch, year);
  return (
    <Page
      title={t('nav.calendar')}
      about={<span className="kd-quiet">{t('calendar.hint')}</span>}
      extra={
        <>
          <Select
            className="kd-calendar-branch"
            aria-label={t('calendar.branch')}
            showSearch
            optionFilterProp="label"
            value={branch}
            onChange={setBranch}
            options={branches.data?.map((one) => ({ value: one.code, label: localName(one) }))}
          />
          <span className="kd-calendar-year">
            <Button
              icon={<LeftOutlined />}
              aria-label={t('calendar.earlier')}
              onClick={() => {
                setYear(year - 1);
              }}
            />
            <strong>{year}</strong>
            <Button
              icon={<RightOutlined />}
              aria-label={t('calendar.later')}
              onClick={() => {
                setYear(year + 1);
              }}
            />
          </span>
        </>
      }
    >
      <Loaded query={calendar}>{(shown) => <Year shown={shown} />}</Loaded>
    </Page>
  );
}

function Year({ shown }: { shown: CalendarYear }) {
  const { t } = useWords();
  const [day, setDay] = useState<CalendarDay>();
  const [hours, setHours] = useState(false);
  const { from } = shown.hours;
  return (
    <>
      <div className="kd-calendar-head">
        <span>
          {t('calendar.hours')} <strong>{writtenSpans(shown.hours.spans)}</strong>{' '}
          <span className="kd-quiet">
            {from === null
              ? t('calendar.houseHours')
              : from === shown.branchCode
                ? t('calendar.ownHours')
                : t('calendar.fromBranch', { code: from })}
          </span>
        </span>
        {shown.mayChange ? (
          <Button
            size="small"
            onClick={() => {
              setHours(true);
            }}
          >
            {t('calendar.changeHours')}
          </Button>
        ) : (
          <span className="kd-quiet">{t('calendar.readOnly')}</span>
        )}
        <span className="kd-quiet">
          {t('calendar.days', { count: shown.days.filter(({ working }) => working).length })}
        </span>
        {shown.official !== null && (
          <span className="kd-quiet">
            {t('calendar.official')} <span lang="zh-CN">{shown.official}</span>
          </span>
        )}
        <ul className="kd-calendar-legend">
          <li className="is-announced">{t('calendar.legend_announced')}</li>
          <li className="is-branch">{t('calendar.legend_branch')}</li>
          <li className="is-weekend">{t('calendar.weekend')}</li>
        </ul>
      </div>
      {shown.official === null && (
        <Alert type="warning" showIcon title={t('calendar.notOfficial', { year: shown.year })} />
      )}
      <div className="kd-calendar">
        {monthsOf(shown.days).map((month) => (
          <MonthGrid key={month.id} month={month} onDay={shown.mayChange ? setDay : undefined} />
        ))}
      </div>
      {day !== undefined && (
        <DayModal
          branch={shown.branchCode}
          day={day}
          onClose={() => {
            setDay(undefined);
          }}
        />
      )}
      {hours && (
        <HoursModal
          branch={shown.branchCode}
          hours={shown.hours}
          onClose={() => {
            setHours(false);
          }}
        />
      )}
    </>
  );
}

function MonthGrid({ month, onDay }: { month: Month; onDay: ((day: CalendarDay) => void) | undefined }) {
  const language = currentLanguage();
  const first = new Date(`${month.id}-01T00:00:00Z`);
  const name = first.toLocaleDateString(language, { month: 'long', timeZone: 'UTC' });
  return (
    <section className="kd-month kd-panel" aria-label={name}>
      <h2>{name}</h2>
      <div className="kd-month-grid">
        {WEEKDAYS.map((weekday, i) => (
          <span key={weekday} className="kd-month-weekday" aria-hidden="true">
            {new Date(Date.UTC(2024, 0, i + 1)).toLocaleDateString(language, { weekday: 'narrow', timeZone: 'UTC' })}
          </span>
        ))}
        {month.days.map((day, i) => (
          <Day key={day.date} day={day} column={i === 0 ? month.blank + 1 : undefined} onDay={onDay} />
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  day: CalendarDay;
  column: number | undefined;
  onDay: ((day: CalendarDay) => void) | undefined;
}

/** Colour says who made the day what it is; a word says whether it is worked where that is out of the usual. */
function Day({ day, column, onDay }: DayProps) {
  const { t } = useWords();
  const origin =
    day.origin === 'BRANCH'
      ? 'is-branch'
      : day.origin === 'OFFICIAL'
        ? 'is-announced'
        : day.working
          ? ''
          : 'is-weekend';
  const told = [day.date, t(day.working ? 'calendar.working' : 'calendar.free'), day.name].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={`kd-day ${origin} ${day.working ? 'is-on' : 'is-off'}`}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      title={told}
      aria-label={told}
      disabled={onDay === undefined}
      onClick={() => onDay?.(day)}
    >
      <span>{Number(day.date.slice(8))}</span>
      {day.origin !== 'WEEK' && <span className="kd-day-word">{t(day.working ? 'calendar.on' : 'calendar.off')}</span>}
    </button>
  );
}
