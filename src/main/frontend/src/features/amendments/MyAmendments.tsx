import { Link, useNavigate } from 'react-router';
import type { AmendmentLine } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment, Status } from '@/shared/ui/words';
import { useMyAmendments } from './api/amendments';
import { RouteTag } from './RouteTag';

/** The changes the reader asked for, beside the openings. */
export function MyAmendments() {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const amendments = useMyAmendments();
  const fields = (line: AmendmentLine) => line.fields.map((field) => word('field', field)).join(t('common.comma'));
  const title = (line: AmendmentLine) => <Link to={`/cases/${line.caseId}`}>{line.title || '—'}</Link>;
  const columns: Column<AmendmentLine>[] = [
    { key: 'title', title: word('field', 'customer'), render: title },
    { key: 'kind', title: t('inbox.kind'), render: (line) => word('amendmentKind', line.kind) },
    { key: 'fields', title: t('amendment.field'), render: fields },
    { key: 'route', title: word('fact', 'route'), render: (line) => <RouteTag route={line.route} /> },
    { key: 'state', title: t('requests.state'), render: (line) => <Status group="state" code={line.state} /> },
    { key: 'at', title: t('requests.submitted'), right: true, render: (line) => <Moment at={line.requestedAt} /> },
  ];
  return (
    <Panel title={t('amendment.mineTitle')} flush>
      <Loaded query={amendments}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Empty title={t('amendment.noneMine')} hint={t('amendment.noneMineHint')} />
          ) : (
            <DataTable
              label={t('amendment.mineTitle')}
              rows={rows}
              rowKey={(line) => line.caseId}
              columns={columns}
              onOpen={(line) => void navigate(`/cases/${line.caseId}`)}
              card={(line) => (
                <>
                  <div className="kd-card-title">
                    {title(line)}
                    <Status group="state" code={line.state} />
                  </div>
                  <div className="kd-card-line">
                    <span>{fields(line)}</span>
                    <Moment at={line.requestedAt} />
                  </div>
                </>
              )}
              more={{
                has: amendments.hasNextPage,
                loading: amendments.isFetchingNextPage,
                load: () => void amendments.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
    </Panel>
  );
}
