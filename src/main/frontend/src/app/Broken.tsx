import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { useWords } from '@/shared/i18n';
import { Empty } from '@/shared/ui/state';

/** A page that could not be drawn. A piece that is gone means that a newer version was installed meanwhile. */
export function Broken() {
  const { t } = useWords();
  const error = useRouteError();
  const outdated = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <main className="kd-page">
      <Empty
        title={t(outdated ? 'problem.outdated' : 'problem.broken')}
        hint={t(outdated ? 'problem.outdatedHint' : 'problem.brokenHint')}
        action={
          <Button
            type="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('common.reload')}
          </Button>
        }
      />
    </main>
  );
}

export function Unknown() {
  const { t } = useWords();
  return (
    <main className="kd-page">
      <Empty
        title={t('problem.notFound')}
        hint={t('problem.noPage')}
        action={<Link to="/inbox">{t('nav.toInbox')}</Link>}
      />
    </main>
  );
}
