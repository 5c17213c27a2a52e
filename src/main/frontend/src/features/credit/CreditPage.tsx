import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useBranches } from '@/shared/api/branches';
import type { CreditReport, CreditRow } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { creditSheetPath, useCredit, type CreditQuestion } from './api/credit';
import { periodOf, type PeriodName } from './periods';
import './credit.css';

const PERIODS: PeriodName[] = ['thisMonth', 'lastMonth', 'quarter'];
const MOST_BARS = 12;

const nameOf = (row: CreditRow): string => (row.person === null ? localName(row.branch) : row.person.name);
const numberOf = (row: CreditRow): string =>
  row.person === null ? (row.branch?.code ?? '') : (row.person.staffNo ?? '');
const keyOf = (row: CreditRow): string => row.person?.id ?? row.branch?.code ?? '';

/** Who collected how much verified information (CUST-11). */
export function CreditPage() {
  const { t } = useWords();
  const leads = hasAnyRole(useSession(), 'manager', 'auditor', 'data-steward');
  const branches = useBranches();
  const [name, setName] = useState<PeriodName | 'custom'>('thisMonth');
  const [question, setQuestion] = useState<CreditQuestion>(() => ({ ...periodOf('thisMonth'), groupBy: 'person' }));
  const credit = useCredit(question);
  const choose = (chosen: PeriodName | 'custom') => {
    setName(chosen);
    if (chosen !== 'custom') {
      setQuestion({ ...question, ...periodOf(chosen) });
    }
  };
  const date = (field: 'from' | 'to') => (
    <label>
      <span className="kd-hidden">{t(field === 'from' ? 'credit.from' : 'credit.to')}</span>
      <Input
        type="date"
        value={question[field]}
        onChange={(event) => {
          if (event.target.value !== '') {
            setQuestion({ ...question, [field]: event.target.value });
          }
        }}
      />
    </label>
  );
  return (
    <Page
      title={t('nav.credit')}
      about={<span className="kd-quiet">{t(leads ? 'credit.hint' : 'credit.ownHint')}</span>}
      extra={
        <Button icon={<DownloadOutlined />} href={creditSheetPath(question)} download>
          {t('credit.download')}
        </Button>
      }
    >
      <div className="kd-credit-filters">
        <Segmented
          value={name}
          aria-label={t('credit.period')}
          onChange={choose}
          options={[...PERIODS, 'custom' as const].map((value) => ({ value, label: t(`credit.${value}`) }))}
        />
        {name === 'custom' && (
          <span className="kd-credit-dates">
            {date('from')}–{date('to')}
          </span>
        )}
        <Segmented
          value={question.groupBy}
          aria-label={t('credit.groupBy')}
          onChange={(groupBy) => {
            setQuestion({ ...question, groupBy });
          }}
          options={(['person', 'branch'] as const).map((value) => ({ value, label: t(`credit.by_${value}`) }))}
        />
        {leads && (
          <Select
            allowClear
            className="kd-credit-branch"
            aria-label={t('credit.branch')}
            placeholder={t('credit.allBranches')}
            value={question.branch}
            onChange={(branch: string | undefined) => {
              setQuestion({ ...question, branch });
            }}
            options={branches.data?.map((branch) => ({ value: branch.code, label: localName(branch) }))}
          />
        )}
      </div>
      <Loaded query={credit}>{(report) => <Report report={report} />}</Loaded>
    </Page>
  );
}

function Report({ report }: { report: CreditReport }) {
  const { t } = useWords();
  if (report.rows.length === 0) {
    return (
      <Panel>
        <Empty title={t('credit.none')} hint={t('credit.noneHint')} />
      </Panel>
    );
  }
  return (
    <div className="kd-credit">
      <Panel flush>
        <DataTable
          label={t('nav.credit')}
          rows={report.rows}
          rowKey={keyOf}
          columns={[
            { key: 'name', title: t(report.rows[0]?.person ? 'credit.person' : 'credit.branch'), render: nameOf },
            {
              key: 'number',
              title: t('credit.number'),
              render: (row) => <span className="kd-code">{numberOf(row)}</span>,
            },
            { key: 'openings', title: t('credit.openings'), right: true, render: (row) => row.openings },
            { key: 'amendments', title: t('credit.amendments'), right: true, render: (row) => row.amendments },
            { key: 'total', title: t('credit.total'), right: true, render: (row) => <strong>{row.total}</strong> },
          ]}
          card={(row) => (
            <>
              <div className="kd-card-title">
                <span>{nameOf(row)}</span>
                <strong>{row.total}</strong>
              </div>
              <div className="kd-card-line">
                {numberOf(row)} · {t('credit.openings')} {row.openings} · {t('credit.amendments')} {row.amendments}
              </div>
            </>
          )}
        />
        <p className="kd-credit-sum">
          {t('credit.sum', { openings: report.openings, amendments: report.amendments, total: report.total })}
          {report.more && <span className="kd-quiet"> {t('credit.more')}</span>}
        </p>
      </Panel>
      <Panel title={t('credit.chart')}>
        <Bars rows={report.rows.slice(0, MOST_BARS)} />
      </Panel>
    </div>
  );
}

/** The lengths repeat the table's numbers, so readers of the screen hear them as a list. */
function Bars({ rows }: { rows: CreditRow[] }) {
  const most = Math.max(...rows.map((row) => row.total), 1);
  return (
    <ol className="kd-bars">
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <span>{nameOf(row)}</span>
          <span className="kd-credit-bar" aria-hidden="true">
            <span style={{ width: `${(100 * row.total) / most}%` }} />
          </span>
          <span className="kd-num">{row.total}</span>
        </li>
      ))}
    </ol>
  );
}
