import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Sheet } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { problemLine } from '@/shared/ui/problemWords';
import { Moment, Status } from '@/shared/ui/words';
import { templatePath, uploadSheet, useSheets } from './api/sheets';
import { FilePick } from './FilePick';
import './intake.css';

/** Managers and auditors only read. */
const UPLOADERS = ['customer-rep', 'account-manager', 'information-officer', 'data-steward'];

/** A branch's customers in one sheet (CLNS-1). */
export function SheetsPage() {
  const { t } = useWords();
  const session = useSession();
  return (
    <Page title={t('nav.sheets')}>
      {hasAnyRole(session, ...UPLOADERS) && <Upload />}
      <List />
    </Page>
  );
}

function Upload() {
  const { t } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [scans, setScans] = useState<File>();
  const [share, setShare] = useState<number>();
  const [trouble, setTrouble] = useState<unknown>();
  const upload = async () => {
    if (!file) {
      return;
    }
    setShare(0);
    setTrouble(undefined);
    try {
      const { id } = await uploadSheet(file, scans, setShare);
      await client.invalidateQueries({ queryKey: ['sheets'] });
      void navigate(`/sheets/${id}`);
    } catch (problem) {
      setTrouble(problem);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <Panel title={t('sheet.upload')}>
      <div className="kd-upload">
        <FilePick
          label={t('sheet.choose')}
          hint={t('sheet.chooseHint')}
          accept=".csv,.xlsx,text/csv"
          file={file}
          onPick={setFile}
          disabled={share !== undefined}
        />
        <FilePick
          label={t('sheet.chooseScans')}
          hint={t('sheet.scansHint')}
          accept=".zip"
          file={scans}
          onPick={setScans}
          disabled={share !== undefined}
        />
        <Button
          type="primary"
          disabled={file === undefined}
          loading={share !== undefined}
          onClick={() => void upload()}
        >
          {share === undefined ? t('sheet.send') : `${Math.round(share * 100)} %`}
        </Button>
      </div>
      <div aria-live="polite">
        {trouble !== undefined && <p className="kd-note kd-tone-bad kd-upload-trouble">{problemLine(trouble)}</p>}
      </div>
      <p className="kd-upload-foot">
        <span className="kd-quiet">{t('sheet.previewHint')}</span>
        <a href={templatePath('xlsx')} download>
          {t('sheet.template')} XLSX
        </a>
        <a href={templatePath('csv')} download>
          {t('sheet.template')} CSV
        </a>
      </p>
    </Panel>
  );
}

export function Progress({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const label = t('sheet.done', { done: sheet.done, rows: sheet.rows });
  return (
    <div className="kd-progress">
      <progress value={sheet.done} max={Math.max(sheet.rows, 1)} aria-label={label} />
      <span className="kd-quiet">{label}</span>
    </div>
  );
}

function List() {
  const { t } = useWords();
  const navigate = useNavigate();
  const sheets = useSheets();
  const by = (sheet: Sheet) => sheet.uploadedBy?.name;
  const columns: Column<Sheet>[] = [
    { key: 'name', title: t('sheet.name'), render: (sheet) => <Link to={`/sheets/${sheet.id}`}>{sheet.name}</Link> },
    { key: 'state', title: t('requests.state'), render: (sheet) => <Status group="sheetState" code={sheet.state} /> },
    { key: 'progress', title: t('sheet.progress'), width: 200, render: (sheet) => <Progress sheet={sheet} /> },
    { key: 'opened', title: t('sheet.opened'), right: true, render: (sheet) => sheet.opened },
    { key: 'waiting', title: t('sheet.waiting'), right: true, render: (sheet) => sheet.waiting },
    { key: 'rejected', title: t('sheet.rejected'), right: true, render: (sheet) => sheet.rejected },
    { key: 'by', title: t('sheet.by'), render: by },
    { key: 'at', title: t('sheet.at'), right: true, render: (sheet) => <Moment at={sheet.uploadedAt} /> },
  ];
  return (
    <Panel title={t('sheet.list')} flush>
      <Loaded query={sheets}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Empty title={t('sheet.none')} hint={t('sheet.noneHint')} />
          ) : (
            <DataTable
              label={t('sheet.list')}
              rows={rows}
              rowKey={(sheet) => sheet.id}
              columns={columns}
              onOpen={(sheet) => void navigate(`/sheets/${sheet.id}`)}
              card={(sheet) => (
                <>
                  <div className="kd-card-title">
                    <Link to={`/sheets/${sheet.id}`}>{sheet.name}</Link>
                    <Status group="sheetState" code={sheet.state} />
                  </div>
                  <Progress sheet={sheet} />
                </>
              )}
              more={{
                has: sheets.hasNextPage,
                loading: sheets.isFetchingNextPage,
                load: () => void sheets.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
