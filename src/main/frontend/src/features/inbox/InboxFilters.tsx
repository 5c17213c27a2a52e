import { Button, Select } from 'antd';
import { useState } from 'react';
import { useBranches } from '@/shared/api/branches';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import type { InboxView } from '@/shared/api/types';
import { codeOptions, localName, useWords } from '@/shared/i18n';
import { usePhone } from '@/shared/lib/useMedia';
import type { InboxFilter } from './api/getInbox';
import { FILTERS, type FilterName } from './filters';
import { SavedFilters } from './SavedFilters';

/** One value each; the others may hold several. */
const SINGLE: readonly FilterName[] = ['branch', 'due', 'person'];

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

  const choices = {
    taskType: codeOptions('taskType').map(({ value, label }) => {
      const count = counts.data?.taskTypes[view]?.[value];
      return { value, label: count === undefined ? label : `${label} (${count})` };
    }),
    finding: codeOptions('finding'),
    channel: codeOptions('channel'),
    customerType: codeOptions('customerType'),
    level: codeOptions('level'),
    due: codeOptions('dueSpan'),
    person: codeOptions('holder'),
    branch: (branches.data ?? []).map((branch) => ({
      value: branch.code,
      label: `${branch.code} ${localName(branch)}`,
    })),
  };
  const shown = FILTERS.filter((name) => name !== 'person' || view === 'all');
  const label = (name: FilterName) =>
    ({ taskType: t('inbox.task'), due: t('inbox.due'), person: t('inbox.assignee'), finding: t('inbox.findings') })[
      name as string
    ] ?? word('field', name);

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
        shown.map((name) =>
          SINGLE.includes(name) ? (
            <Select
              key={name}
              className={`kd-filter-${name}`}
              aria-label={label(name)}
              placeholder={label(name)}
              allowClear
              showSearch={name === 'branch' ? { optionFilterProp: 'label' } : false}
              popupMatchSelectWidth={false}
              value={filter[name]}
              options={choices[name]}
              onChange={(value: string | undefined) => {
                onChange({ [name]: value });
              }}
            />
          ) : (
            <Select
              key={name}
              className={`kd-filter-${name}`}
              mode="multiple"
              maxTagCount="responsive"
              aria-label={label(name)}
              placeholder={label(name)}
              allowClear
              popupMatchSelectWidth={false}
              value={filter[name]?.split(',')}
              options={choices[name]}
              onChange={(values: string[]) => {
                onChange({ [name]: values.join(',') });
              }}
            />
          ),
        )}
      {(!phone || open) && <SavedFilters view={view} filter={filter} onChoose={onChange} />}
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
