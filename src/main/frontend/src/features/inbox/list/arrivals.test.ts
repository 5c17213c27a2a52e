import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arrivedIn, MARKED_MS, useArrivals, type Shown } from './arrivals';

const shown = (ids: string[], more: Partial<Shown> = {}): Shown => ({ list: 'roles', ids, whole: true, ...more });

describe('what came into a list', () => {
  it('is what was not there, wherever it stands', () => {
    expect(arrivedIn(shown(['a', 'b']), ['new', 'a', 'newer', 'b', 'newest'])).toEqual(['new', 'newer', 'newest']);
    expect(arrivedIn(shown([]), ['first'])).toEqual(['first']);
    expect(arrivedIn(shown(['a', 'b']), ['b'])).toEqual([]);
  });

  it('is not what moved up from behind the last row', () => {
    const page = shown(['a', 'b'], { whole: false });
    expect(arrivedIn(page, ['b', 'c'])).toEqual([]);
    expect(arrivedIn(page, ['new', 'b', 'c'])).toEqual(['new']);
    expect(arrivedIn(page, ['c', 'd'])).toEqual([]);
  });
});

describe('the marks of a list', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const look = (first: Shown | undefined) =>
    renderHook(({ now }: { now: Shown | undefined }) => [...useArrivals(now)], { initialProps: { now: first } });

  it('stand for a minute each, and for nothing that was there at first', () => {
    const { result, rerender } = look(undefined);
    rerender({ now: shown(['a']) });
    expect(result.current).toEqual([]);
    rerender({ now: shown(['new', 'a']) });
    expect(result.current).toEqual(['new']);
    act(() => vi.advanceTimersByTime(MARKED_MS / 2));
    rerender({ now: shown(['newer', 'new', 'a']) });
    expect(result.current).toEqual(['new', 'newer']);
    act(() => vi.advanceTimersByTime(MARKED_MS / 2));
    expect(result.current).toEqual(['newer']);
    act(() => vi.advanceTimersByTime(MARKED_MS / 2));
    expect(result.current).toEqual([]);
  });

  it('are not set by another order, by another list, or by asking for more', () => {
    const { result, rerender } = look(shown(['a', 'b'], { whole: false }));
    rerender({ now: shown(['a', 'b', 'c', 'd']) });
    expect(result.current).toEqual([]);
    rerender({ now: undefined });
    rerender({ now: shown(['x', 'd'], { list: 'roles, the latest first' }) });
    expect(result.current).toEqual([]);
  });
});
