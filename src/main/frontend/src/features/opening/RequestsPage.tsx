import { Button, Popconfirm } from 'antd';
import type { ComponentType } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { DraftSummary, OpeningSummary } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { Tabs } from '@/shared/ui/Tabs';
import { useNotice } from '@/shared/ui/useNotice';
import { FindingTag, Moment, Status } from '@/shared/ui/words';
import { useDrafts, useRemoveDraft } from './api/drafts';
import { useMyOpenings } from './api/openings';
import './opening.css';

/** What the reader has begun, and what was handed in. */
export function RequestsPage({ changes: Changes }: { changes: ComponentType }) {
  const { t, word } = useWords();
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'changes' ? 'changes' : 'openings';
  return (
    <Page title={t('nav.requests')} extra={<Link to="/openings/new">{t('nav.newOpening')}</Link>}>
      <div className="kd-requests-tabs">
        <Tabs
          label={t('nav.requests')}
          tabs={[
            { key: 'openings', label: word('process', 'account-opening') },
            { key: 'changes', label: word('process', 'customer-amendment') },
          ]}
          active={view}
          onChange={(key) => {
            setParams(key === 'openings' ? {} : { view: key }, { replace: true });
          }}
        />
      </div>
      {view === 'changes' ? (
        <Changes />
      ) : (
        <>
          <Drafts />
          <Submitted />
        </>
      )}
    </Page>
  );
}

function Drafts() {
  const { t, word } = useWords();
  const notice = useNotice();
  const navigate = useNavigate();
  const drafts = useDrafts();
  const removal = useRemoveDraft();
  const open = (draft: DraftSummary) => void navigate(`/openings/drafts/${draft.id}`);
  const kind = (draft: DraftSummary) =>
    [word('customerType', draft.customerType), word('level', draft.level)].filter(Boolean).join(' · ');
  const title = (draft: DraftSummary) => (
    <Link to={`/openings/drafts/${draft.id}`}>{draft.title ?? t('requests.untitled')}</Link>
  );
  const actions = (draft: DraftSummary) => (
    <Popconfirm
      title={t('requests.removeDraft')}
      onConfirm={() => {
        removal.mutate(draft.id, { onError: notice.failed });
      }}
    >
      <Button size="small" type="text">
        {t('common.remove')}
      </Button>
    </Popconfirm>
  );
  const columns: Column<DraftSummary>[] = [
    { key: 'title', title: word('field', 'name'), render: title },
    { key: 'kind', title: t('inbox.kind'), render: kind },
    { key: 'at', title: t('requests.changed'), right: true, render: (draft) => <Moment at={draft.updatedAt} /> },
    {
      key: 'action',
      title: <span className="kd-hidden">{t('inbox.action')}</span>,
      right: true,
      width: 80,
      render: actions,
    },
  ];
  if (drafts.data?.length === 0) {
    return null;
  }
  return (
    <Panel title={t('requests.drafts')} flush>
      <Loaded query={drafts}>
        {(rows) => (
          <DataTable
            label={t('requests.drafts')}
            rows={rows}
            rowKey={(draft) => draft.id}
            columns={columns}
            onOpen={open}
            card={(draft) => (
              <>
                <div className="kd-card-title">
                  {title(draft)}
                  {actions(draft)}
                </div>
                <div className="kd-card-line">
                  <span>{kind(draft)}</span>
                  <Moment at={draft.updatedAt} />
                </div>
              </>
            )}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Submitted() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const openings = useMyOpenings();
  const kind = (opening: OpeningSummary) =>
    [word('customerType', opening.customerType), word('level', opening.level), word('channel', opening.channel)]
      .filter(Boolean)
      .join(' · ');
  const columns: Column<OpeningSummary>[] = [
    {
      key: 'title',
      title: word('field', 'name'),
      render: (opening) => <Link to={`/cases/${opening.id}`}>{opening.title ?? '—'}</Link>,
    },
    { key: 'kind', title: t('inbox.kind'), render: kind },
    { key: 'state', title: t('requests.state'), render: (opening) => <Status group="state" code={opening.state} /> },
    {
      key: 'findings',
      title: t('inbox.findings'),
      render: (opening) => opening.findings.map((code) => <FindingTag key={code} code={code} />),
    },
    {
      key: 'at',
      title: t('requests.submitted'),
      right: true,
      render: (opening) => <Moment at={opening.submittedAt} />,
    },
  ];
  return (
    <Panel title={t('requests.submittedTitle')} flush>
      <Loaded query={openings}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Empty title={t('requests.empty')} action={<Link to="/openings/new">{t('nav.newOpening')}</Link>} />
          ) : (
            <DataTable
              label={t('requests.submittedTitle')}
              rows={rows}
              rowKey={(opening) => opening.id}
              columns={columns}
              onOpen={(opening) => void navigate(`/cases/${opening.id}`)}
              card={(opening) => (
                <>
                  <div className="kd-card-title">
                    <Link to={`/cases/${opening.id}`}>{opening.title ?? '—'}</Link>
                    <Status group="state" code={opening.state} />
                  </div>
                  <div className="kd-card-line">
                    <span>{kind(opening)}</span>
                    <Moment at={opening.submittedAt} />
                  </div>
                  {opening.findings.map((code) => (
                    <FindingTag key={code} code={code} />
                  ))}
                </>
              )}
              more={{
                has: openings.hasNextPage,
                loading: openings.isFetchingNextPage,
                load: () => void openings.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
