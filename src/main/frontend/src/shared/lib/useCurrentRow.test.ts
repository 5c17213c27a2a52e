import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useCurrentRow } from './useCurrentRow';

const itself = (row: string) => row;
const list = (rows: string[]) =>
  renderHook(({ shown }) => useCurrentRow(shown, itself), { initialProps: { shown: rows } });

describe('the row the keyboard stands on', () => {
  it('is the first until somebody moves, and stops at both ends', () => {
    const { result } = list(['a', 'b']);
    expect(result.current.row).toBe('a');
    act(() => {
      result.current.move(-1);
    });
    expect(result.current.row).toBe('a');
    act(() => {
      result.current.move(1);
    });
    act(() => {
      result.current.move(1);
    });
    expect(result.current.row).toBe('b');
  });

  it('stays the same task when rows come and go above it', () => {
    const { result, rerender } = list(['a', 'b', 'c']);
    act(() => {
      result.current.move(1);
    });
    rerender({ shown: ['new', 'newer', 'a', 'b', 'c'] });
    expect([result.current.row, result.current.at]).toEqual(['b', 3]);
    rerender({ shown: ['b', 'c'] });
    expect([result.current.row, result.current.at]).toEqual(['b', 0]);
    expect(result.current.steps).toBe(1);
  });

  it('is the one in its place when it is gone, and then that one', () => {
    const { result, rerender } = list(['a', 'b', 'c']);
    act(() => {
      result.current.move(1);
    });
    rerender({ shown: ['a', 'c'] });
    expect(result.current.row).toBe('c');
    rerender({ shown: ['new', 'a', 'c'] });
    expect(result.current.row).toBe('c');
    rerender({ shown: ['new', 'a'] });
    expect(result.current.row).toBe('a');
    rerender({ shown: [] });
    expect(result.current.row).toBeUndefined();
  });
});
