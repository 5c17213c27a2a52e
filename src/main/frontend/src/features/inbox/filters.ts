import type { SavedFilter } from '@/shared/api/types';
import type { InboxFilter } from './api/getInbox';

/** What is narrowed most stands in the bar; the rest is folded away until wanted. */
export const USUAL_FILTERS = ['taskType', 'finding', 'due', 'branch', 'person'] as const;
export const MORE_FILTERS = [
  'role',
  'process',
  'channel',
  'customerType',
  'level',
  'serviceLevel',
  'waitingDays',
] as const;
/** What the address may narrow the list by. */
export const FILTERS = [...USUAL_FILTERS, ...MORE_FILTERS] as const;
export type FilterName = (typeof FILTERS)[number];

/** One value each; the others may hold several. */
const SINGLE: readonly FilterName[] = ['branch', 'due', 'person', 'waitingDays'];
export const isSingle = (name: FilterName) => SINGLE.includes(name);

/** Days on the list that one usually asks for. */
export const WAITING_DAYS = [1, 3, 7, 14, 30] as const;

type Body = SavedFilter['filter'];

const list = (text: string | undefined) => (text === undefined || text === '' ? null : text.split(','));
const text = (values: readonly string[] | null | undefined) =>
  values === null || values === undefined || values.length === 0 ? undefined : values.join(',');
const days = (text: string | undefined) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : null);

/** What the address narrows by; the rest of the address is somebody else's. */
export function filterIn(params: URLSearchParams): InboxFilter {
  return Object.fromEntries(
    FILTERS.map((name) => [name, params.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
  );
}

/** The address's filter as the server keeps it. */
export function bodyOf(filter: InboxFilter): Body {
  return {
    processes: list(filter.process),
    taskTypes: list(filter.taskType),
    channels: list(filter.channel),
    customerTypes: list(filter.customerType),
    levels: list(filter.level),
    serviceLevels: list(filter.serviceLevel),
    findings: list(filter.finding),
    roles: list(filter.role),
    branch: filter.branch ?? null,
    due: (filter.due ?? null) as Body['due'],
    waitingDays: days(filter.waitingDays),
    person: filter.person ?? null,
  };
}

/** A kept filter as the address says it; what it does not narrow is named too, so that it is cleared. */
export function filterOf(body: Body): Record<FilterName, string | undefined> {
  return {
    process: text(body.processes),
    taskType: text(body.taskTypes),
    finding: text(body.findings),
    role: text(body.roles),
    channel: text(body.channels),
    customerType: text(body.customerTypes),
    level: text(body.levels),
    serviceLevel: text(body.serviceLevels),
    due: body.due ?? undefined,
    waitingDays: body.waitingDays === null ? undefined : String(body.waitingDays),
    person: body.person ?? undefined,
    branch: body.branch ?? undefined,
  };
}

/** The filter without one of its values. */
export function without(filter: InboxFilter, name: FilterName, value: string): string | undefined {
  return text((list(filter[name]) ?? []).filter((one) => one !== value));
}
