import { expect, it } from 'vitest';
import { bodyOf, FILTERS, filterOf } from './filters';

it('brings back exactly what was kept', () => {
  const filter = { taskType: 'a,b', channel: 'ONLINE', due: 'TODAY', person: 'nobody', branch: '440100', finding: 'X' };
  expect(filterOf(bodyOf(filter))).toEqual({ ...filter, customerType: undefined, level: undefined });
});

it('clears what a kept filter does not narrow', () => {
  expect(Object.keys(filterOf(bodyOf({})))).toEqual(expect.arrayContaining([...FILTERS]));
  expect(Object.values(filterOf(bodyOf({ channel: '' }))).every((value) => value === undefined)).toBe(true);
});
