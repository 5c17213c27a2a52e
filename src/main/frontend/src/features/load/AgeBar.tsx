import type { Ages } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { BANDS, segmentsOf, sumOf } from './figures';

interface AgeBarProps {
  name: string;
  ages: Ages;
  longest: number;
}

/** How much, and how old: one bar a row. Numbers stand on it where they fit, and in words for whoever does not see it. */
export function AgeBar({ name, ages, longest }: AgeBarProps) {
  const { t } = useWords();
  const all = sumOf(ages);
  const words = all === 0 ? t('load.barNone', { name }) : t('load.bar', { name, all, ...ages });
  return (
    <div className="kd-agebar" role="img" aria-label={words} title={words}>
      {segmentsOf(ages, longest).map(({ band, tasks, width }) => (
        <span key={band} className={`kd-age-${band}`} style={{ width: `${width}%` }}>
          {tasks}
        </span>
      ))}
    </div>
  );
}

export function AgeLegend() {
  const { t } = useWords();
  return (
    <ul className="kd-age-legend" title={t('load.legend')}>
      {BANDS.map((band) => (
        <li key={band}>
          <span className={`kd-age-${band}`} aria-hidden="true" />
          {t(`load.${band}`)}
        </li>
      ))}
    </ul>
  );
}
