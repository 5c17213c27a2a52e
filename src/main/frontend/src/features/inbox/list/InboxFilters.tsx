import { Button, Select } from 'antd';
import { useState } from 'react';
import { useInboxCounts } from '@/shared/api/inboxCounts';
import { useWords } from '@/shared/i18n';
import { usePhone } from '@/shared/lib/useMedia';
import { useSession } from '@/shared/session';
import type { ListAddress } from '../api/getInbox';
import { FILTERS, isSingle, MORE_FILTERS, USUAL_FILTERS, without, type FilterName } from '../filters';
import { SavedFilters } from './SavedFilters';
import { SORT_KEYS, sortOf, textOf, usualSort } from './sorting';
import { useChoices } from './useChoices';

interface InboxFiltersProps {
  list: ListAddress;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** What narrows the list. What is asked for seldom is folded away; what of it is on, stands there by its word. */
export function InboxFilters({ list, onChange }: InboxFiltersProps) {
  const { t } = useWords();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const [more, setMore] = useState(false);
  const { view, filter } = list;
  const counts = useInboxCounts(list.principal);
  const session = useSession();
  const anybodys = view === 'all' || view === 'waiting' || list.principal !== undefined;
  const { labelOf, choicesOf, wordOf } = useChoices(counts.data?.taskTypes[view], anybodys ? undefined : session.roles);
  const active = Object.keys(filter).length;

  const usual = USUAL_FILTERS.filter((name) => name !== 'person' || view === 'all');
  const others = MORE_FILTERS.filter((name) => name !== 'role' || anybodys || session.roles.length > 1);
  const shown: FilterName[] = phone && !open ? [] : more ? [...usual, ...others] : [...usual];
  const tags = FILTERS.filter((name) => !shown.includes(name)).flatMap((name) =>
    (filter[name]?.split(',') ?? []).map((value) => ({ name, value })),
  );
  const clear = () => {
    onChange(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  };
  const field = (name: FilterName) => {
    const common = {
      className: `kd-filter-${name}`,
      'aria-label': labelOf(name),
      placeholder: labelOf(name),
      allowClear: true,
      popupMatchSelectWidth: false,
      options: choicesOf(name),
    };
    return isSingle(name) ? (
      <Select
        key={name}
        {...common}
        showSearch={name === 'branch' || name === 'person' ? { optionFilterProp: 'label' } : false}
        value={filter[name]}
        labelRender={({ value }) => wordOf(name, String(value))}
        onChange={(value: string | undefined) => {
          onChange({ [name]: value });
        }}
      />
    ) : (
      <Select
        key={name}
        {...common}
        mode="multiple"
        maxTagCount="responsive"
        value={filter[name]?.split(',')}
        onChange={(values: string[]) => {
          onChange({ [name]: values.join(',') });
        }}
      />
    );
  };
  const orders = SORT_KEYS.filter((key) => key !== 'doneAt' || view === 'done').flatMap((key) => [
    textOf({ key, descending: false }),
    textOf({ key, descending: true }),
  ]);

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
      {phone && (
        <Select
          className="kd-filter-sort"
          aria-label={t('inbox.sort')}
          popupMatchSelectWidth={false}
          value={textOf(sortOf(list.sort, view))}
          options={orders.map((text) => ({ value: text, label: t(`inbox.sortBy.${text as '-dueAt'}`) }))}
          onChange={(text: string) => {
            onChange({ sort: text === textOf(usualSort(view)) ? undefined : text });
          }}
        />
      )}
      {shown.map(field)}
      {(!phone || open) && (
        <Button
          type="text"
          aria-expanded={more}
          onClick={() => {
            setMore(!more);
          }}
        >
          {t(more ? 'inbox.lessFilters' : 'inbox.moreFilters')}
        </Button>
      )}
      {(!phone || open) && <SavedFilters list={list} onChoose={onChange} />}
      {active > 0 && (
        <Button type="link" onClick={clear}>
          {t('inbox.clear')}
        </Button>
      )}
      {tags.length > 0 && (
        <ul className="kd-filter-tags">
          {tags.map(({ name, value }) => (
            <li key={`${name} ${value}`} className="kd-tag">
              <span className="kd-quiet">{labelOf(name)}</span> {wordOf(name, value)}
              <button
                type="button"
                aria-label={t('inbox.removeFilter', { what: wordOf(name, value) })}
                onClick={() => {
                  onChange({ [name]: without(filter, name, value) });
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
