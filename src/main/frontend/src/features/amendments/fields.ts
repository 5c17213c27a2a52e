import type { Customer } from '@/shared/api/types';
import type { CodeGroup } from '@/shared/i18n';

/** What a file says and an amendment may change, in groups that are decided alike (AMND-2). */
export const FIELD_GROUPS = {
  identity: ['name', 'documentType', 'documentNumber'],
  basic: ['validUntil', 'legalRepresentative', 'contactPerson'],
  contact: ['mobile', 'landline', 'mail', 'address'],
} as const;
export type FieldGroup = keyof typeof FIELD_GROUPS;

/** Every field an amendment can touch, in the order of a file. */
export const ALL_FIELDS: string[] = [...Object.values(FIELD_GROUPS).flat(), 'level', 'vip'];

/** 变更, 补全为高级 and 重要客户: one form, asked in three ways. */
export type ChangeKind = 'CHANGE' | 'COMPLETION' | 'VIP';

const NEVER_EMPTY = new Set(['name', 'documentType', 'documentNumber']);
const OF_FIRMS = new Set(['legalRepresentative', 'contactPerson']);

export const CODED: Record<string, CodeGroup | undefined> = {
  documentType: 'documentType',
  level: 'level',
  vip: 'yesNo',
};

export const LENGTHS: Record<string, number | undefined> = {
  name: 100,
  documentNumber: 40,
  legalRepresentative: 100,
  contactPerson: 100,
  mobile: 40,
  landline: 40,
  mail: 120,
  address: 200,
};

export const mayBeEmptied = (field: string): boolean => !NEVER_EMPTY.has(field);

export const isFirm = (type: string): boolean => type === 'CORPORATE' || type === 'GROUP';

/** A basic file has no contacts: they come with its completion (CUST-2). */
export function groupsOf(
  customer: Pick<Customer, 'type' | 'level' | 'contacts'>,
  kind: ChangeKind,
): [FieldGroup, string[]][] {
  const groups: FieldGroup[] =
    kind === 'VIP'
      ? []
      : kind === 'COMPLETION'
        ? ['basic', 'contact']
        : customer.level === 'BASIC' && customer.contacts.length === 0
          ? ['identity', 'basic']
          : ['identity', 'basic', 'contact'];
  return groups.map((group) => [
    group,
    FIELD_GROUPS[group].filter((field) => isFirm(customer.type) || !OF_FIRMS.has(field)),
  ]);
}

/** What the file says, masked where it is sensitive. */
export function valueOf(customer: Customer, field: string): string | null {
  switch (field) {
    case 'name':
      return customer.name;
    case 'level':
      return customer.level;
    case 'vip':
      return String(customer.vip);
    case 'address':
      return customer.address;
    case 'mobile':
    case 'landline':
    case 'mail':
      return customer.contacts.find((contact) => contact.kind.toLowerCase() === field)?.value ?? null;
    default: {
      const value = customer.basic[field];
      return value === null || value === undefined ? null : String(value);
    }
  }
}

/** Which variants of the form this customer can be asked in. */
export function kindsFor(customer: Customer): ChangeKind[] {
  return [
    'CHANGE',
    ...(customer.level === 'BASIC' ? (['COMPLETION'] as const) : []),
    ...(isFirm(customer.type) ? (['VIP'] as const) : []),
  ];
}
