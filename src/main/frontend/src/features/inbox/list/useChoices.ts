import { useBranches, usePeople } from '@/shared/api/branches';
import { codeOptions, localName, useWords, type CodeGroup } from '@/shared/i18n';
import { WAITING_DAYS, type FilterName } from '../filters';

interface Choice {
  value: string;
  label: string;
}

const GROUPS: Partial<Record<FilterName, CodeGroup>> = {
  process: 'process',
  taskType: 'taskType',
  finding: 'finding',
  channel: 'channel',
  customerType: 'customerType',
  level: 'level',
  serviceLevel: 'serviceLevel',
  due: 'dueSpan',
  person: 'holder',
  role: 'role',
};

/**
 * What every filter can be set to, in words; task types say how many wait, those with work first.
 *
 * @param roles what the list can hold; undefined for any
 */
export function useChoices(
  taskTypes: Partial<Record<string, number>> | undefined,
  roles: readonly string[] | undefined,
) {
  const { t, word } = useWords();
  const branches = useBranches();
  const people = usePeople('');

  const taskTypeChoices = () =>
    codeOptions('taskType')
      .map((choice) => ({ ...choice, waiting: taskTypes?.[choice.value] ?? 0 }))
      .sort((a, b) => b.waiting - a.waiting)
      .map(({ value, label, waiting }) => ({ value, label: waiting === 0 ? label : `${label} (${String(waiting)})` }));
  const branchChoices = () =>
    (branches.data ?? []).map((branch) => ({ value: branch.code, label: `${branch.code} ${localName(branch)}` }));
  const personChoices = () => [
    ...codeOptions('holder'),
    ...(people.data ?? []).map((person) => ({
      value: person.id,
      label: [person.displayName, person.staffNo].filter(Boolean).join(' '),
    })),
  ];
  const roleChoices = () => codeOptions('role').filter(({ value }) => roles?.includes(value) ?? true);
  const dayChoices = () =>
    WAITING_DAYS.map((count) => ({ value: String(count), label: t('inbox.waitingDays', { count }) }));

  const choicesOf = (name: FilterName): Choice[] => {
    const own = {
      taskType: taskTypeChoices,
      branch: branchChoices,
      person: personChoices,
      waitingDays: dayChoices,
      role: roleChoices,
    }[name as string];
    return own?.() ?? codeOptions(GROUPS[name] ?? 'field');
  };
  return {
    choicesOf,
    labelOf: (name: FilterName): string =>
      ({
        taskType: t('inbox.task'),
        due: t('inbox.due'),
        person: t('inbox.assignee'),
        finding: t('inbox.findings'),
        role: t('inbox.role'),
        process: t('inbox.process'),
        serviceLevel: t('inbox.serviceLevel'),
        waitingDays: t('inbox.age'),
      })[name as string] ?? word('field', name),
    /** One value in words; what nobody knows any more is shown as it is. */
    wordOf: (name: FilterName, value: string): string =>
      name === 'taskType'
        ? word('taskType', value)
        : name === 'waitingDays'
          ? t('inbox.waitingDays', { count: Number(value) })
          : name === 'role'
            ? word('role', value)
            : (choicesOf(name).find((choice) => choice.value === value)?.label ?? value),
  };
}
