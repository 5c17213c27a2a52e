import { Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useBranchNames } from '@/shared/api/branches';
import { useWords } from '@/shared/i18n';
import { usePhone } from '@/shared/lib/useMedia';

/** Somebody to choose. */
export interface PersonChoice {
  id: string;
  name: string;
  staffNo?: string | null;
  branchCode?: string | null;
  /** What else tells one from another. */
  about?: string;
}

interface Common {
  /** For a label of the page's own. */
  id?: string;
  label: string;
  /** Who may be chosen, narrowed by what was typed. */
  load: (q: string, signal: AbortSignal) => Promise<PersonChoice[]>;
  disabled?: boolean;
  status?: 'error';
  autoFocus?: boolean;
}

interface PersonPickerProps extends Common {
  value: PersonChoice | undefined;
  onChange: (person: PersonChoice | undefined) => void;
}

interface PeoplePickerProps extends Common {
  value: PersonChoice[];
  onChange: (people: PersonChoice[]) => void;
}

const optionOf = (person: PersonChoice, branch: string | null | undefined) => ({
  value: person.id,
  label: [person.name, person.staffNo, branch, person.about].filter(Boolean).join(' · '),
});

/** Whoever was chosen stays in the list, whatever is typed next. */
function usePicker({ load }: Common, chosen: PersonChoice[]) {
  const { t } = useWords();
  const branchName = useBranchNames();
  const phone = usePhone();
  const own = useId();
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const found = useQuery({
    queryKey: ['person-picker', own, wanted],
    queryFn: ({ signal }) => load(wanted, signal),
    placeholderData: keepPreviousData,
  });
  const people = found.data ?? [];
  const all = [...people, ...chosen.filter(({ id }) => !people.some((person) => person.id === id))];
  return {
    byId: (id: string) => all.find((person) => person.id === id),
    select: {
      showSearch: { filterOption: false as const, onSearch: setQ },
      allowClear: true,
      // the branch tells people of one name apart; a telephone has no room beside the field
      popupMatchSelectWidth: phone,
      placeholder: t('picker.hint'),
      loading: found.isFetching,
      notFoundContent: found.isPending ? t('common.loading') : t(found.error ? 'picker.failed' : 'picker.none'),
      options: all.map((person) =>
        optionOf(person, person.branchCode && branchName({ code: person.branchCode, name: person.branchCode })),
      ),
      onOpenChange: (open: boolean) => {
        if (open && found.error) {
          void found.refetch();
        }
      },
    },
  };
}

/** One person, found by name or number. */
export function PersonPicker(props: PersonPickerProps) {
  const { id, label, value, disabled, status, autoFocus, onChange } = props;
  const picker = usePicker(props, value === undefined ? [] : [value]);
  return (
    <Select
      {...picker.select}
      id={id}
      className="kd-person"
      aria-label={label}
      disabled={disabled}
      status={status}
      autoFocus={autoFocus}
      value={value?.id}
      onChange={(chosen: string | undefined) => {
        onChange(chosen === undefined ? undefined : picker.byId(chosen));
      }}
    />
  );
}

/** Several of them. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { id, label, value, disabled, status, autoFocus, onChange } = props;
  const picker = usePicker(props, value);
  return (
    <Select
      {...picker.select}
      id={id}
      mode="multiple"
      className="kd-person"
      aria-label={label}
      disabled={disabled}
      status={status}
      autoFocus={autoFocus}
      value={value.map((person) => person.id)}
      onChange={(chosen: string[]) => {
        onChange(chosen.map(picker.byId).filter((person) => person !== undefined));
      }}
    />
  );
}
