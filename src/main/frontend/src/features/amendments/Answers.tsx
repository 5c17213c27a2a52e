import type { Amendment, Verification } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { VerificationPanel } from '@/shared/ui/VerificationPanel';
import './amendments.css';

/** What the old and the new contact said, side by side; the latest of each first (AMND-2). */
export function Answers({ amendment }: { amendment: Amendment }) {
  const { t } = useWords();
  const { oldContact, newContact } = amendment.verifications;
  if (oldContact.length + newContact.length === 0) {
    return null;
  }
  const side = (title: string, asked: Verification[]) =>
    asked.length > 0 && (
      <div>
        {asked.map((one) => (
          <VerificationPanel key={one.id} verification={one} title={title} />
        ))}
      </div>
    );
  return (
    <div className="kd-answers">
      {side(t('amendment.oldContact'), oldContact)}
      {side(t('amendment.newContact'), newContact)}
    </div>
  );
}
