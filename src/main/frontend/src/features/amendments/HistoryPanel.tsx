import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Customer, FieldChange } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { dayAndClock, onShanghaiClock } from '@/shared/lib/time';
import { FieldValue } from '@/shared/ui/Differences';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { useFieldHistory } from './api/history';
import { AsOf } from './AsOf';
import { ALL_FIELDS } from './fields';
import './amendments.css';

const SENSITIVE = new Set(['documentNumber', 'mobile', 'landline', 'mail', 'address']);

/** The field history: who changed what, when and by which case; and the file as of any date (AMND-4). */
export function HistoryPanel({ customer }: { customer: Customer }) {
  const { t, word } = useWords();
  const [params, setParams] = useSearchParams();
  const at = params.get('at');
  const [field, setField] = useState<string>();
  const show = (instant: string | null) => {
    setParams({ view: 'history', ...(instant === null ? {} : { at: instant }) }, { replace: true });
  };
  const chosen = (date: Dayjs | null) => {
    show(date === null ? null : new Date(onShanghaiClock(date)).toISOString());
  };
  return (
    <Panel flush>
      <div className="kd-bar">
        {at === null && (
          <Select
            aria-label={t('amendment.field')}
            className="kd-history-field"
            allowClear
            size="small"
            placeholder={t('amendment.allFields')}
            value={field}
            options={ALL_FIELDS.map((value) => ({ value, label: word('field', value) }))}
            onChange={setField}
          />
        )}
        <span className="kd-history-at">
          <label htmlFor="as-of">{t('amendment.asOf')}</label>
          <DatePicker
            id="as-of"
            size="small"
            format="YYYY-MM-DD HH:mm"
            showTime={{ format: 'HH:mm', defaultOpenValue: dayjs('23:59', 'HH:mm') }}
            value={at === null ? null : dayjs(dayAndClock(at))}
            disabledDate={(date) => date.isAfter(dayjs(), 'day')}
            onChange={chosen}
          />
        </span>
      </div>
      {at === null ? (
        <Changes customer={customer} field={field} onShow={show} />
      ) : (
        <AsOf
          key={at}
          customer={customer}
          at={at}
          onClose={() => {
            show(null);
          }}
        />
      )}
    </Panel>
  );
}

/** The file as it was until this change. */
const beforeThat = (entry: FieldChange) => new Date(Date.parse(entry.at) - 1).toISOString();

function Changes({
  customer,
  field,
  onShow,
}: {
  customer: Customer;
  field: string | undefined;
  onShow: (at: string) => void;
}) {
  const { t, word } = useWords();
  const history = useFieldHistory(customer.id, field);
  const value = (entry: FieldChange, side: 'before' | 'after') => {
    const text = entry[side];
    return text !== null && SENSITIVE.has(entry.field) && customer.may.reveal.length > 0 ? (
      <Reveal
        path={`/api/customers/${customer.id}/history/${entry.id}/reveal`}
        field={entry.field}
        side={side}
        label={`${word('field', entry.field)} ${word('side', side)}`}
        masked={text}
      />
    ) : (
      <FieldValue field={entry.field} value={text} />
    );
  };
  const caseLink = (entry: FieldChange) =>
    entry.caseId !== null && <Link to={`/cases/${entry.caseId}`}>{t('amendment.toCase')}</Link>;
  const goBack = (entry: FieldChange) => (
    <Button
      size="small"
      type="link"
      onClick={() => {
        onShow(beforeThat(entry));
      }}
    >
      {t('amendment.before')}
    </Button>
  );
  const columns: Column<FieldChange>[] = [
    { key: 'at', title: t('amendment.when'), width: 130, render: (entry) => <Moment at={entry.at} /> },
    { key: 'field', title: t('amendment.field'), render: (entry) => word('field', entry.field) },
    { key: 'before', title: word('side', 'before'), render: (entry) => value(entry, 'before') },
    { key: 'after', title: word('side', 'after'), render: (entry) => value(entry, 'after') },
    { key: 'by', title: t('amendment.who'), render: (entry) => <span className="kd-name-quiet">{entry.by.name}</span> },
    { key: 'case', title: t('customer.case'), render: caseLink },
    { key: 'back', title: <span className="kd-hidden">{t('inbox.action')}</span>, right: true, render: goBack },
  ];
  return (
    <Loaded query={history}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return rows.length === 0 ? (
          <Empty title={t('amendment.noHistory')} hint={t('amendment.noHistoryHint')} />
        ) : (
          <DataTable
            label={t('view.history')}
            rows={rows}
            rowKey={(entry) => entry.id}
            columns={columns}
            card={(entry) => (
              <>
                <div className="kd-card-title">
                  {word('field', entry.field)}
                  <Moment at={entry.at} />
                </div>
                <div>
                  {value(entry, 'before')} → {value(entry, 'after')}
                </div>
                <div className="kd-card-line">
                  <span>{entry.by.name}</span>
                  {caseLink(entry)}
                  {goBack(entry)}
                </div>
              </>
            )}
            more={{
              has: history.hasNextPage,
              loading: history.isFetchingNextPage,
              load: () => void history.fetchNextPage(),
            }}
          />
        );
      }}
    </Loaded>
  );
}
