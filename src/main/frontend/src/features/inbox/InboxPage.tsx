import { useSearchParams } from 'react-router';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import type { InboxView } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Page, Panel } from '@/shared/ui/Page';
import { Tabs, type Tab } from '@/shared/ui/Tabs';
import type { InboxFilter } from './api/getInbox';
import { useUnreadNotices } from './api/notices';
import { FILTERS } from './filters';
import { NoticeList } from './NoticeList';
import { TaskList } from './TaskList';
import './inbox.css';

type InboxTab = InboxView | 'notices';

/** Everything that waits for the reader, in one place (INBX-1). The address holds tab and filter, so that a list can be sent to a colleague. */
export function InboxPage() {
  const { t } = useWords();
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const counts = useInboxCounts();
  const unread = useUnreadNotices();

  const seesAll = hasAnyRole(session, 'manager', 'auditor');
  const views = counts.data?.views;
  const tabs: Tab<InboxTab>[] = [
    { key: 'mine', label: t('inbox.mine'), count: views?.mine },
    { key: 'roles', label: t('inbox.roles'), count: views?.roles },
    { key: 'overdue', label: t('inbox.overdue'), count: views?.overdue, alarming: true },
    { key: 'waiting', label: t('inbox.waiting'), count: views?.waiting },
    { key: 'done', label: t('inbox.done') },
    ...(seesAll ? [{ key: 'all' as const, label: t('inbox.all'), count: views?.all }] : []),
    { key: 'notices', label: t('inbox.notices'), count: unread.data?.count },
  ];
  // Until somebody chooses: what can be taken, or what one holds where there is nothing to take.
  const usual: InboxTab = seesAll ? 'all' : views?.roles === 0 && (views.mine ?? 0) > 0 ? 'mine' : 'roles';
  const tab = tabs.find(({ key }) => key === params.get('view'))?.key ?? usual;
  const filter: InboxFilter = Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? undefined]).filter(([, value]) => value !== undefined),
  );
  const set = (changes: Record<string, string | undefined>) => {
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        Object.entries(changes).forEach(([name, value]) => {
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
        });
        return next;
      },
      { replace: true },
    );
  };

  return (
    <Page title={t('nav.inbox')}>
      <Panel flush>
        <div className="kd-inbox-tabs">
          <Tabs
            label={t('nav.inbox')}
            tabs={tabs}
            active={tab}
            onChange={(key) => {
              set({ view: key });
            }}
          />
        </div>
        {tab === 'notices' ? (
          <NoticeList />
        ) : (
          <TaskList key={`${tab} ${JSON.stringify(filter)}`} view={tab} filter={filter} onFilter={set} />
        )}
      </Panel>
    </Page>
  );
}
