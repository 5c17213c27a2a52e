import type { SavedFilter } from '@/shared/api/types';
import type { InboxFilter } from './api/getInbox';

/** What the address may narrow the list by, in the order of the bar. */
export const FILTERS = ['taskType', 'finding', 'channel', 'customerType', 'level', 'due', 'person', 'branch'] as const;
export type FilterName = (typeof FILTERS)[number];

type Body = SavedFilter['filter'];

const list = (text: string | undefined) => (text === undefined || text === '' ? null : text.split(','));
const text = (values: readonly string[] | null | undefined) =>
  values === null || values === undefined || values.length === 0 ? undefined : values.join(',');

/** The address's filter as the server keeps it. */
export function bodyOf(filter: InboxFilter): Body {
  return {
    processes: null,
    taskTypes: list(filter.taskType),
    channels: list(filter.channel),
    customerTypes: list(filter.customerType),
    levels: list(filter.level),
    serviceLevels: null,
    findings: list(filter.finding),
    branch: filter.branch ?? null,
    due: (filter.due ?? null) as Body['due'],
    waitingDays: null,
    person: filter.person ?? null,
  };
}

/** A kept filter as the address says it; what it does not narrow is named too, so that it is cleared. */
export function filterOf(body: Body): Record<FilterName, string | undefined> {
  return {
    taskType: text(body.taskTypes),
    finding: text(body.findings),
    channel: text(body.channels),
    customerType: text(body.customerTypes),
    level: text(body.levels),
    due: body.due ?? undefined,
    person: body.person ?? undefined,
    branch: body.branch ?? undefined,
  };
}
