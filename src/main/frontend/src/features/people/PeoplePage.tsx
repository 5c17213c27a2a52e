import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { Page, Panel } from '@/shared/ui/Page';
import { Tabs } from '@/shared/ui/Tabs';
import { Accounts, type LeaverSlot } from './Accounts';
import { useRegistrations } from './api/registrations';
import { RegistrationList } from './RegistrationList';
import { ServiceClients } from './ServiceClients';
import './people.css';

type PeopleTab = 'accounts' | 'registrations' | 'clients';

/** Who may sign in, and as what (ACCS-1). */
export function PeoplePage({ leaver }: { leaver: LeaverSlot }) {
  const { t } = useWords();
  const [tab, setTab] = useState<PeopleTab>('accounts');
  const registrations = useRegistrations();
  return (
    <Page title={t('nav.people')}>
      <Panel flush>
        <div className="kd-aside-tabs">
          <Tabs
            label={t('nav.people')}
            tabs={[
              { key: 'accounts', label: t('people.accounts') },
              {
                key: 'registrations',
                label: t('people.registrations'),
                count: registrations.data?.pages.reduce((sum, page) => sum + page.items.length, 0),
              },
              { key: 'clients', label: t('people.clients') },
            ]}
            active={tab}
            onChange={setTab}
          />
        </div>
        {tab === 'accounts' && <Accounts leaver={leaver} />}
        {tab === 'registrations' && <RegistrationList />}
        {tab === 'clients' && <ServiceClients />}
      </Panel>
    </Page>
  );
}
