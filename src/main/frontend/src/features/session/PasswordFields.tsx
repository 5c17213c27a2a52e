import { Form, Input } from 'antd';
import { useWords } from '@/shared/i18n';

const SHORTEST = 12;

/** A new password, typed twice. What is too weak beyond its length, the server says. */
export function PasswordFields() {
  const { t } = useWords();
  return (
    <>
      <Form.Item
        name="password"
        label={t('password.new')}
        extra={t('password.rule', { count: SHORTEST })}
        rules={[
          { required: true, message: t('common.required') },
          { min: SHORTEST, message: t('password.rule', { count: SHORTEST }) },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['password']}
        rules={[
          { required: true, message: t('common.required') },
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              !value || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
