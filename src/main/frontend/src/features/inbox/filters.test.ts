import { expect, it } from 'vitest';
import { bodyOf, FILTERS, filterIn, filterOf, without } from './filters';

const EVERY = {
  process: 'account-opening',
  taskType: 'a,b',
  channel: 'ONLINE',
  customerType: 'GROUP',
  level: 'BASIC',
  serviceLevel: 'VIP',
  due: 'TODAY',
  waitingDays: '7',
  person: 'nobody',
  branch: '440100',
  finding: 'X',
  role: 'verifier,manager',
};

it('brings back exactly what was kept, whatever can be narrowed', () => {
  expect(Object.keys(EVERY).sort()).toEqual([...FILTERS].sort());
  expect(filterOf(bodyOf(EVERY))).toEqual(EVERY);
  expect(Object.values(bodyOf(EVERY)).every((value) => value !== null)).toBe(true);
});

it('clears what a kept filter does not narrow', () => {
  expect(Object.keys(filterOf(bodyOf({}))).sort()).toEqual([...FILTERS].sort());
  expect(Object.values(filterOf(bodyOf({ channel: '' }))).every((value) => value === undefined)).toBe(true);
});

it('reads its own part of an address only', () => {
  expect(filterIn(new URLSearchParams('view=mine&sort=dueAt&due=TODAY&branch=&for=p1'))).toEqual({ due: 'TODAY' });
});

it('asks for no days that are none', () => {
  expect(bodyOf({ waitingDays: 'many' }).waitingDays).toBeNull();
});

it('takes one of several values away, and the last one altogether', () => {
  expect(without(EVERY, 'taskType', 'a')).toBe('b');
  expect(without(EVERY, 'channel', 'ONLINE')).toBeUndefined();
});
