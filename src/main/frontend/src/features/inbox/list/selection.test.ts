import { expect, it } from 'vitest';
import { allOrNone, NOTHING, ranged, toggled } from './selection';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort();

it('ticks and unticks one', () => {
  const one = toggled(NOTHING, 'b');
  expect(ids(one)).toEqual(['b']);
  expect(ids(toggled(one, 'b'))).toEqual([]);
});

it('ticks a range in either direction, beside what was ticked before', () => {
  const begun = toggled(toggled(NOTHING, 'a'), 'd');
  expect(ids(ranged(begun, 'b', SHOWN))).toEqual(['a', 'b', 'c', 'd']);
  expect(ids(ranged(begun, 'e', SHOWN))).toEqual(['a', 'd', 'e']);
});

it('unticks a range that begins with an unticked row', () => {
  const all = allOrNone(NOTHING, SHOWN);
  expect(ids(ranged(toggled(all, 'b'), 'd', SHOWN))).toEqual(['a', 'e']);
});

it('ticks one row when the row before it is not shown any more', () => {
  expect(ids(ranged(toggled(NOTHING, 'gone'), 'c', SHOWN))).toEqual(['c', 'gone']);
  expect(ids(ranged(NOTHING, 'c', SHOWN))).toEqual(['c']);
});

it('ticks all that is shown, and then nothing', () => {
  const all = allOrNone(toggled(NOTHING, 'b'), SHOWN);
  expect(ids(all)).toEqual(SHOWN);
  expect(ids(allOrNone(all, SHOWN))).toEqual([]);
  expect(ids(allOrNone(NOTHING, []))).toEqual([]);
});
