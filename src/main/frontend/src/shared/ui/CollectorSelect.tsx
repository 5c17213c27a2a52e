import { Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '@/shared/api/branches';
import { useWords } from '@/shared/i18n';

/** Whoever collected the information, found by number or name (CUST-11). */
export function CollectorSelect({
  id,
  value,
  disabled,
  onChange,
}: {
  id: string;
  value: string | null | undefined;
  disabled?: boolean;
  onChange: (staffNo: string | null) => void;
}) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const people = usePeople(q);
  const options = (people.data ?? [])
    .filter((person) => person.staffNo !== null)
    .map((person) => ({ value: person.staffNo ?? '', label: `${person.staffNo ?? ''} ${person.displayName}` }));
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setQ }}
      allowClear
      placeholder={t('opening.collectorHint')}
      value={value ?? undefined}
      disabled={disabled}
      loading={people.isFetching}
      options={options}
      onChange={(staffNo: string | undefined) => {
        onChange(staffNo ?? null);
      }}
    />
  );
}
