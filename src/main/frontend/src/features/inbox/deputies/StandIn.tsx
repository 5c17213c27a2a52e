import { Button, Select } from 'antd';
import { useWords } from '@/shared/i18n';
import { usePrincipals } from '../api/deputies';

interface StandInProps {
  /** In whose place; nobody's for the reader's own. */
  principal: string | undefined;
  onChoose: (principal: string | undefined) => void;
}

/** In whose place 代理 the list is read; only there for whoever is somebody's deputy. */
export function StandIn({ principal, onChoose }: StandInProps) {
  const { t } = useWords();
  const principals = usePrincipals();
  if (principals.length === 0 || principal !== undefined) {
    return null;
  }
  return (
    <Select
      className="kd-standin"
      aria-label={t('deputy.choose')}
      placeholder={t('deputy.choose')}
      popupMatchSelectWidth={false}
      value={null}
      options={principals.map(({ id, name }) => ({ value: id, label: t('deputy.inPlaceOf', { name }) }))}
      onChange={(id: string | null) => {
        onChoose(id ?? undefined);
      }}
    />
  );
}

/** Says in whose place one works, as long as one does, with the way back. */
export function StandInStrip({ principal, onChoose }: StandInProps & { principal: string }) {
  const { t } = useWords();
  const name = usePrincipals().find(({ id }) => id === principal)?.name;
  return (
    <div className="kd-standin-strip" role="status">
      <strong>{name === undefined ? t('deputy.notAnyMore') : t('deputy.workingFor', { name })}</strong>
      <Button
        onClick={() => {
          onChoose(undefined);
        }}
      >
        {t('deputy.back')}
      </Button>
    </div>
  );
}

/** The same in a few words, for a page that leads back by itself. */
export function StandInTag({ principal }: { principal: string }) {
  const { t } = useWords();
  const name = usePrincipals().find(({ id }) => id === principal)?.name;
  return name === undefined ? null : <span className="kd-tag kd-tone-busy">{t('deputy.workingFor', { name })}</span>;
}
