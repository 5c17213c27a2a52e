import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { Session } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { SignInForm } from './SignInForm';

/** Above the page that lost its session. Somebody else signing in starts afresh. */
export function SignInAgain({ onBack }: { onBack: () => void }) {
  const { t } = useWords();
  const { person } = useSession();
  const client = useQueryClient();
  const back = (session: Session) => {
    if (session.person.id !== person.id) {
      sessionStorage.clear();
      window.location.assign('/inbox');
      return;
    }
    onBack();
    void client.invalidateQueries();
  };
  return (
    <Modal
      open
      title={t('signIn.again')}
      footer={null}
      width={360}
      mask={{ closable: false }}
      onCancel={() => {
        window.location.assign('/sign-in');
      }}
    >
      <p className="kd-quiet kd-form-note">{t('signIn.againHint')}</p>
      <SignInForm username={person.username} onSignedIn={back} />
    </Modal>
  );
}
