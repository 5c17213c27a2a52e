import { Form } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { DemoPerson, Session } from '@/shared/api/types';
import { asLanguage, rememberedLanguage, switchLanguage, useWords } from '@/shared/i18n';
import { useSignInPage } from './api/getSignInPage';
import type { Credentials } from './api/signIn';
import { Outside } from './Outside';
import { SignInForm } from './SignInForm';

/** Only our own pages: an address from outside could lead anywhere. */
function safeTarget(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/inbox';
}

export function SignInPage() {
  const { t, word, language } = useWords();
  const page = useSignInPage();
  const [form] = Form.useForm<Credentials>();
  const navigate = useNavigate();
  const [params] = useSearchParams();

  const enter = (session: Session) => {
    const own = asLanguage(session.person.locale);
    if (own && own !== language && rememberedLanguage() === undefined) {
      void switchLanguage(own);
    }
    void navigate(safeTarget(params.get('to')), { replace: true });
  };
  const choose = (person: DemoPerson) => {
    form.setFieldsValue({ username: person.username, password: page.data?.password ?? '' });
    form.submit();
  };
  const people = page.data?.people ?? [];
  return (
    <Outside title={t('signIn.title')}>
      <div className={people.length > 0 ? 'kd-outside-columns' : 'kd-outside-alone'}>
        <section className="kd-panel">
          <div className="kd-panel-body">
            <h1>{t('signIn.title')}</h1>
            <SignInForm form={form} onSignedIn={enter} />
            <p className="kd-register">
              <Link to="/register">{t('signIn.register')}</Link>
            </p>
          </div>
        </section>
        {people.length > 0 && (
          <section className="kd-panel">
            <div className="kd-panel-body">
              <h1>{t('signIn.demo')}</h1>
              <p className="kd-quiet">{t('signIn.demoHint', { password: page.data?.password ?? '' })}</p>
              <ul className="kd-demo-people">
                {people.map((person) => (
                  <li key={person.username}>
                    <button
                      type="button"
                      onClick={() => {
                        choose(person);
                      }}
                    >
                      {person.roles.map((role) => word('role', role)).join(t('common.comma'))}
                      <small>
                        {person.username} ·{' '}
                        {language === 'en' ? (person.branchNameEn ?? person.branchName) : person.branchName}
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          </section>
        )}
      </div>
    </Outside>
  );
}
