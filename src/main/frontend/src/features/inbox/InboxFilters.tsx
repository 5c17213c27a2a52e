import { Button, Select } from 'antd';
import { useState } from 'react';
import { useBranches } from '@/shared/api/branches';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import type { InboxView } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { usePhone } from '@/shared/lib/useMedia';
import type { InboxFilter } from './api/getInbox';

const TASK_TYPES = [
  'userTask_reviewOpening',
  'userTask_correctOpening',
  'userTask_resolveVerification',
  'userTask_callCustomer',
];
export const FILTERS = ['taskType', 'channel', 'customerType', 'level', 'branch'] as const;

interface InboxFiltersProps {
  view: InboxView;
  filter: InboxFilter;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** What narrows the list; on a phone it is folded away until wanted. */
export function InboxFilters({ view, filter, onChange }: InboxFiltersProps) {
  const { t, word } = useWords();
  const phone = usePhone();
  const counts = useInboxCounts();
  const branches = useBranches();
  const [open, setOpen] = useState(false);
  const active = Object.keys(filter).length;

  const options = (group: 'channel' | 'customerType' | 'level', codes: string[]) =>
    codes.map((value) => ({ value, label: word(group, value) }));
  const choices = {
    taskType: TASK_TYPES.map((value) => {
      const count = counts.data?.taskTypes[view]?.[value];
      return { value, label: count === undefined ? word('taskType', value) : `${word('taskType', value)} (${count})` };
    }),
    channel: options('channel', ['COUNTER', 'FIELD', 'TELESALES', 'ONLINE']),
    customerType: options('customerType', ['INDIVIDUAL', 'CORPORATE', 'GROUP', 'THIRD_PARTY']),
    level: options('level', ['BASIC', 'ADVANCED']),
    branch: (branches.data ?? []).map((branch) => ({
      value: branch.code,
      label: `${branch.code} ${localName(branch)}`,
    })),
  };

  return (
    <>
      {phone && (
        <Button
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {active > 0 ? t('inbox.filterOn', { count: active }) : t('inbox.filter')}
        </Button>
      )}
      {(!phone || open) &&
        FILTERS.map((name) => (
          <Select
            key={name}
            className={`kd-filter-${name}`}
            aria-label={name === 'taskType' ? t('inbox.task') : word('field', name)}
            placeholder={name === 'taskType' ? t('inbox.task') : word('field', name)}
            allowClear
            showSearch={name === 'branch' ? { optionFilterProp: 'label' } : false}
            popupMatchSelectWidth={false}
            value={filter[name]}
            options={choices[name]}
            onChange={(value: string | undefined) => {
              onChange({ [name]: value });
            }}
          />
        ))}
      {active > 0 && (
        <Button
          type="link"
          onClick={() => {
            onChange(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
          }}
        >
          {t('inbox.clear')}
        </Button>
      )}
    </>
  );
}
