import { Form, Select } from 'antd';
import { useBranches } from '@/shared/api/branches';
import { localName, useWords } from '@/shared/i18n';

export const ROLES = [
  'account-manager',
  'customer-rep',
  'information-officer',
  'verifier',
  'records-administrator',
  'credit-analyst',
  'retention-specialist',
  'data-steward',
  'manager',
  'process-admin',
  'auditor',
  'system-admin',
];

export function RolesField() {
  const { t, word } = useWords();
  return (
    <Form.Item name="roles" label={t('people.roles')} rules={[{ required: true, message: t('common.required') }]}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={ROLES.map((value) => ({ value, label: word('role', value) }))}
      />
    </Form.Item>
  );
}

export function BranchField() {
  const { t, word } = useWords();
  const branches = useBranches();
  return (
    <Form.Item
      name="branchCode"
      label={word('field', 'branch')}
      rules={[{ required: true, message: t('common.required') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(branches.data ?? []).map((branch) => ({
          value: branch.code,
          label: `${branch.code} ${localName(branch)}`,
        }))}
      />
    </Form.Item>
  );
}
