import { describe, expect, it } from 'vitest';
import { periodOf } from './periods';

describe('periods of the credit report', () => {
  it('are whole months, and the running one ends today', () => {
    const now = new Date('2026-01-15T03:00:00Z');
    expect(periodOf('thisMonth', now)).toEqual({ from: '2026-01-01', to: '2026-01-15' });
    expect(periodOf('lastMonth', now)).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });
  it('take the day that it is in China', () => {
    const newYear = new Date('2025-12-31T16:30:00Z');
    expect(periodOf('thisMonth', newYear)).toEqual({ from: '2026-01-01', to: '2026-01-01' });
  });
  it('begin a quarter with its first month', () => {
    expect(periodOf('quarter', new Date('2026-11-22T03:00:00Z'))).toEqual({ from: '2026-10-01', to: '2026-11-22' });
  });
});
