import { useSearchParams } from 'react-router';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import type { InboxView } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Page, Panel } from '@/shared/ui/Page';
import { Tabs, type Tab } from '@/shared/ui/Tabs';
import { AdviceList } from './asked/AdviceList';
import { CopyList } from './asked/CopyList';
import { useAdviceAsked } from './api/advice';
import type { ListAddress } from './api/getInbox';
import { useUnreadNotices } from './api/notices';
import { useLastBulk } from './bulk/useLastBulk';
import { StandIn, StandInStrip } from './deputies/StandIn';
import { filterIn } from './filters';
import { sortOf, textOf } from './list/sorting';
import { TaskList } from './list/TaskList';
import { NoticeList } from './NoticeList';
import './inbox.css';

type Beside = 'advice' | 'copies' | 'notices';
type InboxTab = InboxView | Beside;

const isBeside = (tab: InboxTab): tab is Beside => tab === 'advice' || tab === 'copies' || tab === 'notices';

/**
 * Everything that waits for the reader, in one place (INBX-1). The address holds tab, filter, order and in whose place one works, so that a
 * list can be sent to a colleague.
 */
export function InboxPage() {
  const { t } = useWords();
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const principal = params.get('for') ?? undefined;
  const counts = useInboxCounts(principal);
  const unread = useUnreadNotices();
  const asked = useAdviceAsked();
  const lastBulk = useLastBulk();

  const own = principal === undefined;
  const seesAll = own && hasAnyRole(session, 'manager', 'auditor');
  const views = counts.data?.views;
  const todo: Tab<InboxTab>[] = [
    { key: 'mine', label: t(own ? 'inbox.mine' : 'deputy.held'), count: views?.mine },
    { key: 'roles', label: t(own ? 'inbox.roles' : 'deputy.roles'), count: views?.roles },
    { key: 'overdue', label: t('inbox.overdue'), count: views?.overdue, alarming: true },
  ];
  const others: Tab<InboxTab>[] = [
    { key: 'waiting', label: t('inbox.waiting'), count: views?.waiting },
    { key: 'done', label: t('inbox.done') },
    ...(seesAll ? [{ key: 'all' as const, label: t('inbox.all'), count: views?.all }] : []),
    { key: 'advice', label: t('advice.tab'), count: asked.data?.length },
    { key: 'copies', label: t('copies.tab') },
    { key: 'notices', label: t('inbox.notices'), count: unread.data?.count },
  ];
  const tabs = own ? [...todo, ...others] : todo;
  // Until somebody chooses: what can be taken, or what one holds where there is nothing to take.
  const usual: InboxTab = seesAll ? 'all' : views?.roles === 0 && (views.mine ?? 0) > 0 ? 'mine' : 'roles';
  const tab = tabs.find(({ key }) => key === params.get('view'))?.key ?? usual;
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
  const standIn = (person: string | undefined) => {
    set({ for: person, view: undefined });
  };
  const listOf = (view: InboxView): ListAddress => ({
    view,
    filter: filterIn(params),
    sort: textOf(sortOf(params.get('sort'), view)),
    principal,
  });

  return (
    <Page title={t('nav.inbox')} extra={<StandIn principal={principal} onChoose={standIn} />}>
      {principal !== undefined && <StandInStrip principal={principal} onChoose={standIn} />}
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
        {isBeside(tab) ? (
          { advice: <AdviceList />, copies: <CopyList />, notices: <NoticeList /> }[tab]
        ) : (
          <TaskList
            key={`${tab} ${principal ?? ''} ${JSON.stringify(filterIn(params))}`}
            list={listOf(tab)}
            lastBulk={lastBulk}
            onChange={set}
          />
        )}
      </Panel>
    </Page>
  );
}
