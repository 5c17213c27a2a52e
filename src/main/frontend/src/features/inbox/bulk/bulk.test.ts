import { expect, it } from 'vitest';
import type { BulkResults } from '@/shared/api/types';
import { inPieces, possibleOf, refusalsOf } from './bulk';

const IDS = Array.from({ length: 45 }, (_, i) => `t${String(i)}`);
const done = (ids: string[], undo: string | null): BulkResults => ({
  dryRun: false,
  results: ids.map((id) => ({ id, ok: true, code: null, words: null })),
  undo,
  undoUntil: undo === null ? null : `until-${undo}`,
});

it('asks piece by piece, says how far it is, and keeps every way back', async () => {
  const progress: number[] = [];
  const sizes: number[] = [];
  const outcome = await inPieces(
    { action: 'claim', ids: IDS },
    (_, ids) => {
      sizes.push(ids.length);
      return Promise.resolve(done(ids, `u${String(sizes.length)}`));
    },
    (n) => progress.push(n),
  );
  expect(sizes).toEqual([20, 20, 5]);
  expect(progress).toEqual([20, 40, 45]);
  expect(outcome.rows.map((row) => row.id)).toEqual(IDS);
  expect(outcome.undo).toEqual(['u1', 'u2', 'u3']);
  expect(outcome.undoUntil).toBe('until-u1');
  expect(outcome.rest).toEqual([]);
});

it('keeps what was done when it cannot go on', async () => {
  const outcome = await inPieces({ action: 'claim', ids: IDS }, (_, ids) =>
    ids.includes('t20') ? Promise.reject(new Error('away')) : Promise.resolve(done(ids, null)),
  );
  expect(outcome.rows).toHaveLength(20);
  expect(outcome.rest).toEqual(IDS.slice(20));
  expect(outcome.trouble).toBeInstanceOf(Error);
});

it('tells the possible from the refused, by reason', () => {
  const rows = [
    { id: 'a', ok: true, code: null, words: null },
    { id: 'b', ok: false, code: 'x', words: 'Somebody was quicker' },
    { id: 'c', ok: false, code: 'y', words: 'Own work' },
    { id: 'd', ok: false, code: 'y', words: 'Own work' },
  ];
  expect(possibleOf(rows)).toEqual(['a']);
  expect(refusalsOf(rows)).toEqual([
    { words: 'Own work', ids: ['c', 'd'] },
    { words: 'Somebody was quicker', ids: ['b'] },
  ]);
});
