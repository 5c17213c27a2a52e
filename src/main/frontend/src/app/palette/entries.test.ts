import { expect, it } from 'vitest';
import { isCaseNumber, search, type Entry } from './entries';

const entry = (id: string, label: string, also?: string): Entry => ({
  id,
  group: 'g',
  label,
  also,
  run: () => undefined,
});
const ENTRIES = [
  entry('inbox', '待办', '/inbox Inbox'),
  entry('customers', '客户查询', '/customers Customers'),
  entry('calendar', '工作日历', '/calendar'),
  entry('claim', '取下一件'),
  entry('mine', '我的待办'),
];
const found = (typed: string) => search(ENTRIES, typed).map(({ id }) => id);

it('shows everything in its own order before anything is typed', () => {
  expect(found('  ')).toEqual(ENTRIES.map(({ id }) => id));
});

it('finds by word, the ones that begin with it first', () => {
  expect(found('待办')).toEqual(['inbox', 'mine']);
  expect(found('日历')).toEqual(['calendar']);
});

it('finds Chinese words by the initials of their sound', () => {
  expect(found('gzrl')).toEqual(['calendar']);
  expect(found('db')).toEqual(['inbox', 'mine']);
  expect(found('QXY')).toEqual(['claim']);
});

it('finds by the other words, last', () => {
  expect(found('custom')).toEqual(['customers']);
  expect(found('nothing like it')).toEqual([]);
});

it('knows the number of a case when it sees one', () => {
  expect(isCaseNumber(' 01K9ZX4R8M3T7V2Q5W6Y0A1B2C ')).toBe(true);
  expect(isCaseNumber('01K9ZX4R8M3T7V2Q5W6Y0A1B2')).toBe(false);
  expect(isCaseNumber('KH4401000001')).toBe(false);
});
