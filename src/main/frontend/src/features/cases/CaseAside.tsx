import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Tabs } from '@/shared/ui/Tabs';
import { CommentBox } from './CommentBox';
import { Messages } from './Messages';
import { Story } from './Story';
import './cases.css';

/** The case beside a task: what happened, what was written to and by the customer, and room for a comment. */
export function CaseAside({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const session = useSession();
  const [tab, setTab] = useState<'story' | 'messages'>('story');
  return (
    <section className="kd-panel kd-case-aside">
      <div className="kd-aside-tabs">
        <Tabs
          label={t('case.story')}
          tabs={[
            { key: 'story', label: t('case.story') },
            { key: 'messages', label: t('case.messages') },
          ]}
          active={tab}
          onChange={setTab}
        />
      </div>
      <div className="kd-aside-body" tabIndex={0} role="region" aria-label={t(`case.${tab}`)}>
        {tab === 'story' ? <Story caseId={caseId} /> : <Messages caseId={caseId} />}
      </div>
      {!hasAnyRole(session, 'auditor') && <CommentBox caseId={caseId} />}
    </section>
  );
}
