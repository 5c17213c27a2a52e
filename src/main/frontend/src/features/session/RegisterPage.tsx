import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import { useWords } from '@/shared/i18n';
import { Empty } from '@/shared/ui/state';
import { problemWords } from '@/shared/ui/problemWords';
import { useRequestRegistration, type Registration } from './api/requestRegistration';
import { Outside } from './Outside';
import { PasswordFields } from './PasswordFields';

/** Somebody asks for a sign-in (ACCS-1); an administrator decides. */
export function RegisterPage() {
  const { t, word, language } = useWords();
  const [form] = Form.useForm<Registration & { again?: string }>();
  const registration = useRequestRegistration();
  const problem = registration.error ? problemWords(registration.error) : undefined;

  useEffect(() => {
    if (registration.error instanceof ApiProblem) {
      form.setFields(
        registration.error.fields.map((f) => ({ name: f.field as keyof Registration, errors: [f.message] })),
      );
    }
  }, [form, registration.error]);

  const required = [{ required: true, message: t('common.required') }];
  return (
    <Outside title={t('register.title')}>
      <section className="kd-panel kd-outside-alone">
        <div className="kd-panel-body">
          {registration.isSuccess ? (
            <Empty
              title={t('register.sent')}
              hint={t('register.sentHint')}
              action={<Link to="/sign-in">{t('register.back')}</Link>}
            />
          ) : (
            <>
              <h1>{t('register.title')}</h1>
              <p className="kd-quiet kd-form-note">{t('register.hint')}</p>
              <Form
                form={form}
                layout="vertical"
                onFinish={({ again: _, ...given }) => {
                  registration.mutate({ ...given, locale: language });
                }}
              >
                <Form.Item name="username" label={t('signIn.username')} rules={required}>
                  <Input autoComplete="username" autoFocus maxLength={100} />
                </Form.Item>
                <Form.Item name="displayName" label={t('register.displayName')} rules={required}>
                  <Input autoComplete="name" maxLength={100} />
                </Form.Item>
                <Form.Item name="staffNo" label={t('register.staffNo')}>
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item
                  name="branchCode"
                  label={t('register.branchCode')}
                  extra={t('register.branchCodeHint')}
                  rules={required}
                >
                  <Input inputMode="numeric" maxLength={20} />
                </Form.Item>
                <Form.Item
                  name="email"
                  label={word('field', 'mail')}
                  rules={[...required, { type: 'email', message: word('findingHint', 'MAIL_INVALID') }]}
                >
                  <Input type="email" autoComplete="email" maxLength={200} />
                </Form.Item>
                <PasswordFields />
                <div aria-live="assertive">
                  {problem && (
                    <p className="kd-note kd-tone-bad kd-form-note">
                      {problem.title} {problem.detail}
                    </p>
                  )}
                </div>
                <Button type="primary" htmlType="submit" block loading={registration.isPending}>
                  {t('register.submit')}
                </Button>
                <p className="kd-register">
                  <Link to="/sign-in">{t('register.back')}</Link>
                </p>
              </Form>
            </>
          )}
        </div>
      </section>
    </Outside>
  );
}
