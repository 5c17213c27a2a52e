import { useWords } from '@/shared/i18n';

/** Who did it, as one phrase: "B for A" 乙代甲 where it was done in somebody's place (INBX-3). */
export function useDoer() {
  const { t } = useWords();
  return (name: string | null | undefined, principal: string | null | undefined) =>
    principal ? t('common.inPlaceOf', { name, principal }) : (name ?? '');
}
