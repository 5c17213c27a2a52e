import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import { sessionKey, useSessionQuery, useSignOut } from '@/shared/api/session';
import { useWords } from '@/shared/i18n';
import { problemWords } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import { useChangePassword } from './api/changePassword';
import { Outside } from './Outside';
import { PasswordFields } from './PasswordFields';

/** A password somebody else chose must be replaced before anything else; anybody may change the own one here too. */
export function ChangePasswordPage() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notice = useNotice();
  const session = useSessionQuery();
  const signOut = useSignOut();
  const change = useChangePassword();
  const [form] = Form.useForm<{ current: string; password: string; again?: string }>();
  const forced = session.data?.mustChangePassword === true;
  const problem = change.error ? problemWords(change.error) : undefined;

  useEffect(() => {
    if (change.error instanceof ApiProblem) {
      form.setFields(
        change.error.fields.map((f) => ({ name: f.field === 'current' ? 'current' : 'password', errors: [f.message] })),
      );
    }
  }, [change.error, form]);

  const submit = ({ current, password }: { current: string; password: string }) => {
    change.mutate(
      { current, chosen: password },
      {
        onSuccess: async () => {
          notice.done(t('password.changed'));
          await client.refetchQueries({ queryKey: sessionKey });
          void navigate('/inbox', { replace: true });
        },
      },
    );
  };
  return (
    <Outside title={t('password.title')}>
      <section className="kd-panel kd-outside-alone">
        <div className="kd-panel-body">
          <h1>{t('password.title')}</h1>
          {forced && <p className="kd-note kd-tone-warn kd-form-note">{t('password.forced')}</p>}
          <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
            <Form.Item
              name="current"
              label={t('password.current')}
              rules={[{ required: true, message: t('common.required') }]}
            >
              <Input.Password autoComplete="current-password" autoFocus maxLength={200} />
            </Form.Item>
            <PasswordFields />
            <div aria-live="assertive">
              {problem && (
                <p className="kd-note kd-tone-bad kd-form-note">
                  {problem.title} {problem.detail}
                </p>
              )}
            </div>
            <Button type="primary" htmlType="submit" block loading={change.isPending}>
              {t('password.submit')}
            </Button>
          </Form>
          <p className="kd-register">
            <Button type="link" onClick={() => void (forced ? signOut() : navigate('/inbox'))}>
              {forced ? t('nav.signOut') : t('common.cancel')}
            </Button>
          </p>
        </div>
      </section>
    </Outside>
  );
}
