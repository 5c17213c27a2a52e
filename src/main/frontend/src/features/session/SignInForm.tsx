import { Button, Form, Input, type FormInstance } from 'antd';
import type { Session } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { problemWords } from '@/shared/ui/problemWords';
import { useSignIn, type Credentials } from './api/signIn';

interface SignInFormProps {
  form?: FormInstance<Credentials>;
  username?: string;
  onSignedIn: (session: Session) => void;
}

export function SignInForm({ form, username, onSignedIn }: SignInFormProps) {
  const { t } = useWords();
  const signIn = useSignIn(onSignedIn);
  const problem = signIn.error ? problemWords(signIn.error) : undefined;
  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(credentials) => {
        signIn.mutate(credentials);
      }}
    >
      <Form.Item
        name="username"
        label={t('signIn.username')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input
          autoComplete="username"
          autoFocus={username === undefined}
          disabled={username !== undefined}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} maxLength={200} />
      </Form.Item>
      <div aria-live="assertive">
        {problem && (
          <p className="kd-note kd-tone-bad kd-form-note">
            {problem.title}
            {problem.detail !== '' && <> {problem.detail}</>}
          </p>
        )}
      </div>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
