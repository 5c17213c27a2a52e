import { Form, Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { newRequestId } from '@/shared/lib/requestId';
import { useNotice } from '@/shared/ui/useNotice';

interface EntryModalProps<V extends object> {
  title: string;
  okText: string;
  pending: boolean;
  error: unknown;
  initial?: Partial<V>;
  /** `requestId` stays the same as long as the form is open. */
  onGiven: (values: V, requestId: string) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Something is written down; the server's complaints stand at the fields they are about. */
export function EntryModal<V extends object>(props: EntryModalProps<V>) {
  const { title, okText, pending, error, initial, onGiven, onClose, children } = props;
  const [form] = Form.useForm<V>();
  const [requestId] = useState(newRequestId);
  const notice = useNotice();
  useEffect(() => {
    if (error instanceof ApiProblem && error.fields.length > 0) {
      const known = new Set(Object.keys(form.getFieldsValue(true) as object));
      form.setFields(
        error.fields
          .filter((field) => known.has(field.field))
          .map((field) => ({ name: field.field as never, errors: [field.message] })),
      );
    }
    if (error) {
      notice.failed(error);
    }
  }, [error, form, notice]);
  return (
    <Modal
      open
      width={480}
      title={title}
      okText={okText}
      confirmLoading={pending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Form<V>
        form={form}
        layout="vertical"
        className="kd-entry"
        initialValues={initial}
        onFinish={(values) => {
          onGiven(values, requestId);
        }}
      >
        {children}
      </Form>
    </Modal>
  );
}
