import { Link } from 'react-router';
import type { KnownParty } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Panel } from '@/shared/ui/Page';

/** Files and other prospects with the same phone or name: a warning with the way there. */
export function KnownList({ known }: { known: KnownParty[] }) {
  const { t, word } = useWords();
  return (
    <Panel title={t('prospect.known')}>
      <p className="kd-quiet">{t('prospect.knownHint')}</p>
      <ul className="kd-prospect-known">
        {known.map((one) => (
          <li key={one.id} className="kd-note kd-tone-warn">
            <Link to={one.kind === 'CUSTOMER' ? `/customers/${one.id}` : `/prospects/${one.id}`}>{one.name}</Link>{' '}
            <span className="kd-num">{one.phone}</span>
            <div className="kd-quiet">
              {t(one.kind === 'CUSTOMER' ? 'prospect.isCustomer' : 'prospect.isProspect')}
              {t('common.comma')}
              {t('prospect.same', { what: word('field', one.by) })}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
