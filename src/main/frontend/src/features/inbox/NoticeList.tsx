import { useEffect } from 'react';
import { Link } from 'react-router';
import type { Notice } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Button } from 'antd';
import { useDoer } from '@/shared/ui/doer';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { useNotices, useReadNotices } from './api/notices';

/** What came to the reader, so that the task can be opened as long as it is not done. */
const OF_TASKS = [
  'task.assignedToYou',
  'task.handedToYou',
  'task.distributedToYou',
  'task.urgedOfYou',
  'task.due',
  'advice.asked',
  'advice.given',
  'leaver.tasks',
];

/** Most notices are of cases; those of prospects and of one's own tasks say so. */
const pathOf = (notice: Notice) =>
  notice.code.startsWith('prospect.')
    ? `/prospects/${notice.caseId}`
    : notice.taskId !== null && OF_TASKS.includes(notice.code)
      ? `/tasks/${notice.taskId}`
      : `/cases/${notice.caseId}`;

/** What became of the reader's own requests (OPEN-5), and what colleagues did. Seeing the list is reading it. */
export function NoticeList() {
  const { t, word } = useWords();
  const doer = useDoer();
  const notices = useNotices();
  const { mutate: read } = useReadNotices();
  const newest = notices.data?.pages[0]?.items[0];

  useEffect(() => {
    if (newest?.readAt === null) {
      read(newest.id);
    }
  }, [newest?.id, newest?.readAt, read]);

  return (
    <Loaded query={notices}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Empty title={t('inbox.noNotices')} hint={t('inbox.noNoticesHint')} />
        ) : (
          <>
            <ul className="kd-cards">
              {items.map((notice) => (
                <li key={notice.id} className="kd-notice">
                  <Link to={pathOf(notice)} className={notice.readAt === null ? 'kd-unread' : undefined}>
                    {word('story', notice.code)}
                  </Link>
                  <span>{notice.title || notice.caseId}</span>
                  {notice.by !== null && (
                    <span className="kd-quiet">{doer(notice.by.name, notice.standsInFor?.name)}</span>
                  )}
                  <Moment at={notice.at} />
                </li>
              ))}
            </ul>
            {notices.hasNextPage && (
              <div className="kd-more">
                <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
                  {t('common.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
