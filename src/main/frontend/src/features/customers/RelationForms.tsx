import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Customer, Relation } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useAddRelation, useEndRelation } from './api/relations';
import { EntryModal } from './EntryModal';

/** Kinds a person without a file can stand in. */
const FOR_PERSONS = ['KEY_MEMBER', 'CONTACT_PERSON', 'LEGAL_REPRESENTATIVE'];
const KINDS: Record<string, string[] | undefined> = {
  INDIVIDUAL: ['HOUSEHOLD'],
  CORPORATE: ['CONTACT_PERSON', 'LEGAL_REPRESENTATIVE', 'KEY_MEMBER', 'GROUP_MEMBER'],
  GROUP: ['GROUP_MEMBER', 'KEY_MEMBER', 'CONTACT_PERSON', 'LEGAL_REPRESENTATIVE'],
};

interface Given {
  kind: string;
  withFile: boolean;
  toCode?: string;
  name?: string;
  role?: string;
  phone?: string;
  main?: boolean;
  validFrom?: Dayjs | null;
  reason?: string;
}

export function AddRelation({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const add = useAddRelation(customer.id);
  const kinds = KINDS[customer.type] ?? [];
  return (
    <EntryModal<Given>
      title={t('view.addRelation')}
      okText={t('common.save')}
      pending={add.isPending}
      error={add.error}
      initial={{ kind: kinds[0], withFile: !FOR_PERSONS.includes(kinds[0] ?? '') }}
      onClose={onClose}
      onGiven={(given, requestId) => {
        const withFile = given.withFile || !FOR_PERSONS.includes(given.kind);
        add.mutate(
          {
            requestId,
            kind: given.kind,
            toCode: withFile ? (given.toCode ?? null) : null,
            name: withFile ? null : (given.name ?? null),
            role: given.role ?? null,
            phone: withFile ? null : (given.phone ?? null),
            main: given.main ?? false,
            validFrom: given.validFrom ? given.validFrom.format('YYYY-MM-DD') : null,
            reason: given.reason ?? null,
          },
          {
            onSuccess: () => {
              notice.done(t('view.saved'));
              onClose();
            },
          },
        );
      }}
    >
      <Fields kinds={kinds} />
    </EntryModal>
  );
}

function Fields({ kinds }: { kinds: string[] }) {
  const { t, word } = useWords();
  const form = Form.useFormInstance<Given>();
  const kind = Form.useWatch('kind', form) as string | undefined;
  const chosen = Form.useWatch('withFile', form) as boolean | undefined;
  const forPersons = FOR_PERSONS.includes(kind ?? '');
  const withFile = !forPersons || chosen === true;
  const required = [{ required: true, message: t('common.required') }];
  return (
    <>
      <Form.Item name="kind" label={word('field', 'relationKind')} rules={required}>
        <Select options={codeOptions('relationKind').filter((one) => kinds.includes(one.value))} />
      </Form.Item>
      <Form.Item name="withFile" hidden={!forPersons}>
        <Radio.Group
          options={[
            { value: false, label: t('view.withoutFile') },
            { value: true, label: t('view.withFile') },
          ]}
        />
      </Form.Item>
      {withFile ? (
        <Form.Item name="toCode" label={word('field', 'toCode')} rules={required}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
      ) : (
        <div className="kd-entry-pair">
          <Form.Item name="name" label={word('field', 'personName')} rules={required}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={word('field', 'phone')}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <div className="kd-entry-pair">
        <Form.Item name="role" label={word('field', 'personRole')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="validFrom" label={word('field', 'validFrom')}>
          <DatePicker />
        </Form.Item>
      </div>
      {kind === 'CONTACT_PERSON' && (
        <Form.Item name="main" valuePropName="checked">
          <Checkbox>{t('view.main')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="reason" label={word('field', 'reason')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </>
  );
}

interface EndProps {
  customerId: string;
  relation: Relation;
  onClose: () => void;
}

export function EndRelation({ customerId, relation, onClose }: EndProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const end = useEndRelation(customerId, relation.id);
  return (
    <EntryModal<{ reason: string }>
      title={`${t('view.endRelation')} · ${word('relationKind', relation.kind)}`}
      okText={t('view.endRelation')}
      pending={end.isPending}
      error={end.error}
      onClose={onClose}
      onGiven={(given) => {
        end.mutate(given.reason, {
          onSuccess: () => {
            notice.done(t('view.saved'));
            onClose();
          },
        });
      }}
    >
      <Form.Item
        name="reason"
        label={word('field', 'reason')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input autoFocus maxLength={300} autoComplete="off" />
      </Form.Item>
    </EntryModal>
  );
}
