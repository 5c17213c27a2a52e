import { Button } from 'antd';
import type { OutboxEntry } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useOutbox, useRetry } from './api/messages';

/** What could not leave the house after every attempt. */
export function OutboxPage() {
  const { t, word } = useWords();
  const notice = useNotice();
  const outbox = useOutbox();
  const retry = useRetry();
  const action = (entry: OutboxEntry) => (
    <Button
      size="small"
      onClick={() => {
        retry.mutate(entry.id, {
          onSuccess: () => {
            notice.done(t('outbox.retried'));
          },
          onError: notice.failed,
        });
      }}
    >
      {t('outbox.retry')}
    </Button>
  );
  return (
    <Page title={t('nav.outbox')} about={<span className="kd-quiet">{t('outbox.hint')}</span>}>
      <Panel flush>
        <Loaded query={outbox}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return rows.length === 0 ? (
              <Empty title={t('outbox.none')} />
            ) : (
              <DataTable
                label={t('nav.outbox')}
                rows={rows}
                rowKey={(entry) => entry.id}
                columns={[
                  { key: 'kind', title: t('inbox.kind'), render: (entry) => word('messageKind', entry.kind) },
                  {
                    key: 'state',
                    title: t('requests.state'),
                    render: (entry) => <Status group="messageState" code={entry.state} />,
                  },
                  {
                    key: 'case',
                    title: t('case.number'),
                    render: (entry) => <span className="kd-code">{entry.caseId}</span>,
                  },
                  { key: 'attempts', title: t('outbox.attempts'), right: true, render: (entry) => entry.attempts },
                  { key: 'error', title: t('outbox.error'), render: (entry) => entry.lastError },
                  { key: 'at', title: t('outbox.at'), right: true, render: (entry) => <Moment at={entry.createdAt} /> },
                  {
                    key: 'action',
                    title: <span className="kd-hidden">{t('inbox.action')}</span>,
                    right: true,
                    render: action,
                  },
                ]}
                card={(entry) => (
                  <>
                    <div className="kd-card-title">
                      <span>{word('messageKind', entry.kind)}</span>
                      <Moment at={entry.createdAt} short />
                    </div>
                    <div className="kd-card-line">{entry.lastError}</div>
                    {action(entry)}
                  </>
                )}
                more={{
                  has: outbox.hasNextPage,
                  loading: outbox.isFetchingNextPage,
                  load: () => void outbox.fetchNextPage(),
                }}
              />
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
