import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Sheet, SheetRow } from '@/shared/api/types';
import { hasCodeWord, useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { problemLine } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import { FindingTag, Status } from '@/shared/ui/words';
import { addScans, isMoving, resultPath, useRows, useSheet, useSheetActions } from './api/sheets';
import { FilePick } from './FilePick';
import { Progress } from './SheetsPage';
import './intake.css';

export function SheetPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const sheet = useSheet(id);
  return sheet.data === undefined ? (
    <Page title={t('sheet.title')}>
      <Loaded query={sheet}>{() => null}</Loaded>
    </Page>
  ) : (
    <OneSheet key={id} sheet={sheet.data} />
  );
}

function OneSheet({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const notice = useNotice();
  const { start, discard, refresh } = useSheetActions(sheet.id);
  const counts: [string, number][] = [
    [t('sheet.rows'), sheet.rows],
    [t('sheet.clean'), sheet.clean],
    [t('sheet.opened'), sheet.opened],
    [t('sheet.waiting'), sheet.waiting],
    [t('sheet.rejected'), sheet.rejected],
    ...(sheet.failed > 0 ? [[t('sheet.failed'), sheet.failed] as [string, number]] : []),
    ...(sheet.scansWaiting > 0 ? [[t('sheet.scansWaiting'), sheet.scansWaiting] as [string, number]] : []),
  ];
  return (
    <Page
      title={sheet.name}
      about={<Status group="sheetState" code={sheet.state} />}
      extra={
        <>
          <Link to="/sheets">{t('sheet.list')}</Link>
          {sheet.may.includes('result') && (
            <Button href={resultPath(sheet.id)} download>
              {t('sheet.result')}
            </Button>
          )}
          {sheet.may.includes('delete') && (
            <Popconfirm
              title={t('sheet.discardAsk')}
              onConfirm={() => {
                discard.mutate(undefined, {
                  onSuccess: () => void navigate('/sheets', { replace: true }),
                  onError: notice.failed,
                });
              }}
            >
              <Button danger>{t('sheet.discard')}</Button>
            </Popconfirm>
          )}
          {sheet.may.includes('start') && (
            <Button
              type="primary"
              loading={start.isPending}
              onClick={() => {
                start.mutate(undefined, {
                  onSuccess: () => {
                    notice.done(t('sheet.started'));
                  },
                  onError: notice.failed,
                });
              }}
            >
              {sheet.state === 'DONE' ? t('sheet.startAgain') : t('sheet.start', { count: sheet.rows })}
            </Button>
          )}
        </>
      }
    >
      {sheet.message !== null && sheet.message !== '' && (
        <p className={`kd-note ${sheet.state === 'REFUSED' ? 'kd-tone-bad' : ''} kd-form-gap`} role="alert">
          {sheet.message}
        </p>
      )}
      {sheet.state === 'PREVIEW' && <p className="kd-note kd-tone-warn kd-form-gap">{t('sheet.previewNow')}</p>}
      {sheet.state !== 'REFUSED' && (
        <>
          <Panel>
            <dl className="kd-counts">
              {counts.map(([name, count]) => (
                <div key={name}>
                  <dt className="kd-quiet">{name}</dt>
                  <dd>
                    <strong>{count}</strong>
                  </dd>
                </div>
              ))}
            </dl>
            {isMoving(sheet) && <Progress sheet={sheet} />}
            <div className="kd-findings">
              {Object.entries(sheet.findings)
                .sort(([, a], [, b]) => b - a)
                .map(([code, count]) => (
                  <span key={code}>
                    <FindingTag code={code} /> {count}
                  </span>
                ))}
            </div>
          </Panel>
          <Rows sheet={sheet} />
          {sheet.may.includes('scans') && <Scans sheet={sheet} onAdded={() => void refresh()} />}
        </>
      )}
    </Page>
  );
}

function Rows({ sheet }: { sheet: Sheet }) {
  const { t, word } = useWords();
  const [onlyFindings, setOnlyFindings] = useState(false);
  const rows = useRows(sheet.id, onlyFindings, isMoving(sheet));
  const findings = (row: SheetRow) =>
    row.findings.map((code) => (
      <div key={code}>
        <FindingTag code={code} /> <span className="kd-quiet">{word('findingHint', code)}</span>
      </div>
    ));
  const columns: Column<SheetRow>[] = [
    { key: 'line', title: t('sheet.line'), width: 64, right: true, render: (row) => row.line },
    {
      key: 'title',
      title: word('field', 'name'),
      render: (row) => (row.caseId === null ? row.title : <Link to={`/cases/${row.caseId}`}>{row.title ?? '—'}</Link>),
    },
    { key: 'state', title: t('requests.state'), render: (row) => <RowState code={row.state} /> },
    { key: 'findings', title: t('inbox.findings'), render: findings },
  ];
  return (
    <Panel
      title={t('sheet.rows')}
      flush
      extra={
        <Checkbox
          checked={onlyFindings}
          onChange={(event) => {
            setOnlyFindings(event.target.checked);
          }}
        >
          {t('sheet.onlyFindings')}
        </Checkbox>
      }
    >
      <Loaded query={rows}>
        {({ pages }) => {
          const all = pages.flat();
          return all.length === 0 ? (
            <Empty title={t(onlyFindings ? 'sheet.noFindings' : 'sheet.noRows')} />
          ) : (
            <DataTable
              label={t('sheet.rows')}
              rows={all}
              rowKey={(row) => String(row.line)}
              columns={columns}
              card={(row) => (
                <>
                  <div className="kd-card-title">
                    <span>
                      {row.line}.{' '}
                      {row.caseId === null ? row.title : <Link to={`/cases/${row.caseId}`}>{row.title ?? '—'}</Link>}
                    </span>
                    <RowState code={row.state} />
                  </div>
                  {findings(row)}
                </>
              )}
              more={{ has: rows.hasNextPage, loading: rows.isFetchingNextPage, load: () => void rows.fetchNextPage() }}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Scans({ sheet, onAdded }: { sheet: Sheet; onAdded: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [refused, setRefused] = useState(0);
  const [trouble, setTrouble] = useState<unknown>();
  const send = async () => {
    if (!file) {
      return;
    }
    setShare(0);
    setTrouble(undefined);
    try {
      const receipt = await addScans(sheet.id, file, setShare);
      setFile(undefined);
      setRefused(Object.values(receipt.refused).reduce((sum, count) => sum + count, 0));
      notice.done(t('sheet.scansAdded', { count: receipt.taken }));
      onAdded();
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <Panel title={t('sheet.scans')}>
      <div className="kd-upload">
        <FilePick
          label={t('sheet.chooseScans')}
          hint={t('sheet.scansLater')}
          accept=".zip"
          file={file}
          onPick={setFile}
          disabled={share !== undefined}
        />
        <span />
        <Button disabled={file === undefined} loading={share !== undefined} onClick={() => void send()}>
          {share === undefined ? t('sheet.sendScans') : `${Math.round(share * 100)} %`}
        </Button>
      </div>
      <div aria-live="polite">
        {refused > 0 && (
          <p className="kd-note kd-tone-warn kd-upload-trouble">{t('sheet.scansRefused', { count: refused })}</p>
        )}
        {trouble !== undefined && <p className="kd-note kd-tone-bad kd-upload-trouble">{problemLine(trouble)}</p>}
      </div>
    </Panel>
  );
}

/** A row has a state of its own until it is a case; then the case tells. */
function RowState({ code }: { code: string | null }) {
  return <Status group={code !== null && hasCodeWord('rowState', code) ? 'rowState' : 'state'} code={code} />;
}
