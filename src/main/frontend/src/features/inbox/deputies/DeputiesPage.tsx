import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Deputyship } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { useDeputies, useDeputyActions } from '../api/deputies';
import { peopleBelow } from '../api/people';
import { NameDeputy } from './NameDeputy';
import '../inbox.css';

const LeaverDialog = lazy(() => import('../leavers/LeaverDialog').then((m) => ({ default: m.LeaverDialog })));

/** Who stands in for whom 代理 (INBX-3): in both directions, and for their people where managers look after them. */
export function DeputiesPage() {
  const { t } = useWords();
  const session = useSession();
  const [person, setPerson] = useState<PersonChoice>();
  const [naming, setNaming] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const deputies = useDeputies(person?.id);
  const manages = hasAnyRole(session, 'manager');
  const works = !hasAnyRole(session, 'auditor');
  return (
    <Page title={t('deputy.title')}>
      <Panel
        flush
        title={person === undefined ? t('deputy.mine') : t('deputy.of', { name: person.name })}
        extra={
          works && (
            <Button
              type="primary"
              onClick={() => {
                setNaming(true);
              }}
            >
              {t('deputy.name')}
            </Button>
          )
        }
      >
        {manages && (
          <div className="kd-bar">
            <label htmlFor="deputy-whose">{t('deputy.whose')}</label>
            <div className="kd-bar-person">
              <PersonPicker
                id="deputy-whose"
                label={t('deputy.whose')}
                load={peopleBelow}
                value={person}
                onChange={setPerson}
              />
            </div>
            {person !== undefined && (
              <Button
                onClick={() => {
                  setLeaving(true);
                }}
              >
                {t('leaver.action')}
              </Button>
            )}
          </div>
        )}
        <Loaded query={deputies}>{({ named }) => <Deputyships rows={named} other="deputy" />}</Loaded>
      </Panel>
      {person === undefined && (
        <Panel flush title={t('deputy.standing')}>
          <Loaded query={deputies}>{({ standing }) => <Deputyships rows={standing} other="principal" />}</Loaded>
        </Panel>
      )}
      {leaving && person !== undefined && (
        <Suspense>
          <LeaverDialog
            person={person}
            onClose={() => {
              setLeaving(false);
            }}
          />
        </Suspense>
      )}
      {naming && (
        <NameDeputy
          principal={person}
          onClose={() => {
            setNaming(false);
          }}
        />
      )}
    </Page>
  );
}

function Deputyships({ rows, other }: { rows: Deputyship[]; other: 'deputy' | 'principal' }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const { end } = useDeputyActions();
  if (rows.length === 0) {
    return <p className="kd-panel-body kd-quiet">{t(`deputy.none.${other}`)}</p>;
  }
  const types = (row: Deputyship) =>
    row.taskTypes.length === 0
      ? t('deputy.allTypes')
      : row.taskTypes.map((type) => word('taskType', type)).join(t('common.comma'));
  const state = (row: Deputyship) => (
    <span className={`kd-status ${row.active ? 'kd-tone-good' : 'kd-tone-plain'}`}>
      {t(row.active ? 'deputy.active' : 'deputy.later')}
    </span>
  );
  const period = (row: Deputyship) => (
    <span className="kd-num">
      {row.from} – {row.until}
    </span>
  );
  const actions = (row: Deputyship) => (
    <>
      {other === 'principal' && row.active && (
        <Link to={`/inbox?for=${encodeURIComponent(row.principal.id)}`}>{t('deputy.toList')}</Link>
      )}
      {row.mayEnd && (
        <Popconfirm
          title={t('deputy.endAsk', { name: row[other].name })}
          okText={t('common.yes')}
          cancelText={t('common.no')}
          onConfirm={() => {
            end.mutate(row.id, {
              onSuccess: () => {
                notice.done(t('deputy.ended'));
              },
              onError: notice.failed,
            });
          }}
        >
          <Button size="small" type="text">
            {t('deputy.end')}
          </Button>
        </Popconfirm>
      )}
    </>
  );
  const columns: Column<Deputyship>[] = [
    {
      key: 'who',
      title: t(`deputy.${other}`),
      render: (row) => <strong className="kd-name">{row[other].name}</strong>,
    },
    { key: 'period', title: t('deputy.period'), render: period },
    { key: 'types', title: t('deputy.types'), render: types },
    { key: 'state', title: t('requests.state'), render: state },
    { key: 'by', title: t('deputy.namedBy'), render: (row) => row.namedBy.name },
    {
      key: 'action',
      title: <span className="kd-hidden">{t('inbox.action')}</span>,
      right: true,
      render: actions,
    },
  ];
  return (
    <DataTable
      label={t(other === 'deputy' ? 'deputy.mine' : 'deputy.standing')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      card={(row) => (
        <>
          <div className="kd-card-title">
            <span>{row[other].name}</span>
            {state(row)}
          </div>
          <div className="kd-card-line">
            {period(row)}
            <span>{types(row)}</span>
          </div>
          <div className="kd-card-foot">{actions(row)}</div>
        </>
      )}
    />
  );
}
