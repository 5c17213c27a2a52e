import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useNavigate } from 'react-router';
import type { Customer } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { kindsFor } from './fields';
import { REQUESTERS } from './rights';

/** From the file to the form that changes it; the guided variants stand beside it. */
export function ChangeAction({ customer }: { customer: Customer }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  if (!hasAnyRole(useSession(), ...REQUESTERS)) {
    return null;
  }
  const ask = (kind: string) => {
    void navigate(`/customers/${customer.id}/change${kind === 'CHANGE' ? '' : `?kind=${kind}`}`);
  };
  const others = kindsFor(customer).filter((kind) => kind !== 'CHANGE');
  const name = (kind: string) => (kind === 'VIP' && customer.vip ? t('amendment.endVip') : word('changeKind', kind));
  return (
    <Space.Compact>
      <Button
        type="primary"
        onClick={() => {
          ask('CHANGE');
        }}
      >
        {t('amendment.change')}
      </Button>
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((kind) => ({ key: kind, label: name(kind) })),
            onClick: ({ key }) => {
              ask(key);
            },
          }}
        >
          <Button type="primary" icon={<DownOutlined />} aria-label={t('amendment.moreChanges')} />
        </Dropdown>
      )}
    </Space.Compact>
  );
}
