import { expect, it } from 'vitest';
import { nextSort, sortOf, textOf, usualSort } from './sorting';

it('reads what it writes', () => {
  for (const text of ['priority', '-priority', 'createdAt', '-createdAt', '-dueAt']) {
    expect(textOf(sortOf(text, 'roles'))).toBe(text);
  }
});

it('falls back to the usual order for what the list cannot be read by', () => {
  expect(sortOf('colour', 'mine')).toEqual(usualSort('mine'));
  expect(sortOf('doneAt', 'mine')).toEqual(usualSort('mine'));
  expect(textOf(sortOf('doneAt', 'done'))).toBe('doneAt');
  expect(textOf(sortOf(null, 'done'))).toBe('-doneAt');
});

it('goes round: most urgent first, the other way, the usual order', () => {
  const first = nextSort(usualSort('roles'), 'priority', 'roles');
  expect(textOf(first)).toBe('-priority');
  const second = nextSort(first, 'priority', 'roles');
  expect(textOf(second)).toBe('priority');
  expect(nextSort(second, 'priority', 'roles')).toEqual(usualSort('roles'));
});

it('turns the usual order round with the first click on its own column', () => {
  expect(textOf(nextSort(usualSort('roles'), 'dueAt', 'roles'))).toBe('-dueAt');
});
