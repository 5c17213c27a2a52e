import type { ComponentType, ReactNode } from 'react';
import type { Customer } from '@/shared/api/types';
import { localName, useWords, type CodeGroup } from '@/shared/i18n';
import { day } from '@/shared/lib/time';
import { Facts, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';

const CODED: Record<string, CodeGroup> = { documentType: 'documentType', sex: 'gender' };

interface CustomerFactsProps {
  customer: Customer;
  /** What another capability says beside a field. */
  Mark?: ComponentType<{ customer: Customer; field: string }>;
}

/** Who the customer is and how to reach them. */
export function CustomerFacts({ customer, Mark }: CustomerFactsProps) {
  const { t, word } = useWords();
  const withMark = (field: string, shown: ReactNode) =>
    Mark === undefined ? (
      shown
    ) : (
      <>
        {shown} <Mark customer={customer} field={field} />
      </>
    );
  const masked = (field: string, value: string) =>
    customer.may.reveal.includes(field) ? (
      <Reveal path={`/api/customers/${customer.id}/reveal`} field={field} label={word('field', field)} masked={value} />
    ) : (
      value
    );
  const basic = Object.entries(customer.basic).map(([field, value]): [string, ReactNode] => {
    if (value === null || value === '') {
      return [word('field', field), null];
    }
    if (typeof value === 'boolean') {
      return [word('field', field), value ? t('common.yes') : null];
    }
    const group = CODED[field];
    return [word('field', field), withMark(field, group ? word(group, value) : masked(field, value))];
  });
  return (
    <>
      <Panel title={t('customer.basic')}>
        <Facts
          facts={[
            ...basic,
            [word('field', 'channel'), word('channel', customer.channel)],
            [word('field', 'branch'), localName(customer.branch)],
            [
              word('field', 'collector'),
              customer.collector === null
                ? null
                : [customer.collector.staffNo, customer.collector.name].filter(Boolean).join(' '),
            ],
            [t('customer.openedAt'), day(customer.openedAt)],
          ]}
        />
      </Panel>
      <Panel title={t('customer.contacts')}>
        {customer.contacts.length === 0 && customer.address === null && (
          <p className="kd-quiet">{t('customer.noContacts')}</p>
        )}
        <ul className="kd-contacts">
          {customer.contacts.map((contact) => (
            <li key={contact.kind + contact.value}>
              <span>{word('contactKind', contact.kind)}</span>
              <span>{withMark(contact.kind.toLowerCase(), masked(contact.kind.toLowerCase(), contact.value))}</span>
              {contact.verifiedAt === null ? (
                <span className="kd-quiet">{t('customer.unverified')}</span>
              ) : (
                <span className="kd-tone-good">{t('customer.verified', { date: day(contact.verifiedAt) })}</span>
              )}
            </li>
          ))}
          {customer.address !== null && (
            <li>
              <span>{word('field', 'address')}</span>
              <span>{withMark('address', masked('address', customer.address))}</span>
            </li>
          )}
        </ul>
      </Panel>
    </>
  );
}
