import type { Session } from '@/shared/api/types';
import { hasAnyRole } from '@/shared/session';

interface Destination {
  path: string;
  /** Second key after `g`. */
  key: string;
  label: `nav.${'inbox' | 'newOpening' | 'requests' | 'customers' | 'prospects' | 'sheets' | 'credit' | 'load' | 'calendar' | 'replies' | 'outbox' | 'simulator' | 'people'}`;
  open: (session: Session) => boolean;
}

const always = () => true;
const roles =
  (...codes: string[]) =>
  (session: Session) =>
    hasAnyRole(session, ...codes);

const SUBMITTERS = ['account-manager', 'customer-rep', 'information-officer'];
const hasOnly = (session: Session, ...codes: string[]) => session.roles.every((role) => codes.includes(role));

/** Where one can go, in the order of the bar. The server decides again on every request. */
const DESTINATIONS: Destination[] = [
  { path: '/inbox', key: 'i', label: 'nav.inbox', open: always },
  { path: '/openings/new', key: 'n', label: 'nav.newOpening', open: roles(...SUBMITTERS) },
  {
    path: '/requests',
    key: 'r',
    label: 'nav.requests',
    open: roles(...SUBMITTERS),
  },
  {
    path: '/customers',
    key: 'c',
    label: 'nav.customers',
    open: (session) => !hasOnly(session, 'process-admin', 'system-admin'),
  },
  {
    path: '/prospects',
    key: 'l',
    label: 'nav.prospects',
    open: roles('account-manager', 'customer-rep', 'manager'),
  },
  { path: '/sheets', key: 's', label: 'nav.sheets', open: roles(...SUBMITTERS, 'data-steward', 'manager', 'auditor') },
  {
    path: '/credit',
    key: 'e',
    label: 'nav.credit',
    open: roles('account-manager', 'customer-rep', 'data-steward', 'manager', 'auditor'),
  },
  { path: '/load', key: 'w', label: 'nav.load', open: roles('manager', 'auditor', 'system-admin') },
  { path: '/calendar', key: 'd', label: 'nav.calendar', open: roles('manager', 'system-admin') },
  { path: '/simulator', key: 'm', label: 'nav.simulator', open: (session) => session.features.simulator },
  { path: '/replies', key: 'a', label: 'nav.replies', open: roles('verifier', 'information-officer') },
  { path: '/outbox', key: 'o', label: 'nav.outbox', open: roles('system-admin') },
  { path: '/people', key: 'p', label: 'nav.people', open: roles('system-admin') },
];

export const destinationsOf = (session: Session): Destination[] => DESTINATIONS.filter(({ open }) => open(session));
