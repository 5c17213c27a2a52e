import { Button } from 'antd';
import { Link } from 'react-router';
import type { UnmatchedReply } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable } from '@/shared/ui/DataTable';
import { Page, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useSeen, useUnmatchedReplies } from './api/messages';

/** Replies that answered no open question: late, double, unclear or from somebody unknown. None is lost, and somebody looks at each (VERI-1). */
export function RepliesPage() {
  const { t, word } = useWords();
  const notice = useNotice();
  const replies = useUnmatchedReplies();
  const seen = useSeen();
  const action = (reply: UnmatchedReply) => (
    <Button
      size="small"
      onClick={() => {
        seen.mutate(reply.id, { onError: notice.failed });
      }}
    >
      {t('replies.seen')}
    </Button>
  );
  const phone = (reply: UnmatchedReply) =>
    reply.phone && (
      <Reveal
        path={`/api/messages/${reply.id}/reveal`}
        field="phone"
        label={word('field', 'phone')}
        masked={reply.phone}
      />
    );
  const toCase = (reply: UnmatchedReply) =>
    reply.caseId !== null && <Link to={`/cases/${reply.caseId}`}>{t('task.toCase')}</Link>;
  return (
    <Page title={t('nav.replies')} about={<span className="kd-quiet">{t('replies.hint')}</span>}>
      <Panel flush>
        <Loaded query={replies}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            return rows.length === 0 ? (
              <Empty title={t('replies.none')} />
            ) : (
              <DataTable
                label={t('nav.replies')}
                rows={rows}
                rowKey={(reply) => reply.id}
                columns={[
                  { key: 'at', title: t('replies.at'), render: (reply) => <Moment at={reply.at} /> },
                  { key: 'phone', title: word('field', 'phone'), render: phone },
                  { key: 'text', title: t('replies.text'), render: (reply) => reply.text },
                  {
                    key: 'why',
                    title: word('fact', 'disposition'),
                    render: (reply) => <Status group="messageState" code={reply.disposition} />,
                  },
                  { key: 'case', title: t('case.title'), render: toCase },
                  {
                    key: 'action',
                    title: <span className="kd-hidden">{t('inbox.action')}</span>,
                    right: true,
                    render: action,
                  },
                ]}
                card={(reply) => (
                  <>
                    <div className="kd-card-title">
                      <span>{reply.text}</span>
                      <Moment at={reply.at} short />
                    </div>
                    <div className="kd-card-line">
                      {phone(reply)}
                      <Status group="messageState" code={reply.disposition} />
                      {toCase(reply)}
                    </div>
                    {action(reply)}
                  </>
                )}
                more={{
                  has: replies.hasNextPage,
                  loading: replies.isFetchingNextPage,
                  load: () => void replies.fetchNextPage(),
                }}
              />
            );
          }}
        </Loaded>
      </Panel>
    </Page>
  );
}
