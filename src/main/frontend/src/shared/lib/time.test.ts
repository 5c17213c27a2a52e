import { describe, expect, it } from 'vitest';
import { clock, day, dayAndClock, distance, shortTime } from './time';

describe('times', () => {
  it('are shown in Shanghai, wherever the reader is', () => {
    expect(day('2026-11-22T16:30:00Z')).toBe('2026-11-23');
    expect(clock('2026-11-22T16:05:00Z')).toBe('00:05');
    expect(dayAndClock('2026-11-22T01:00:00Z')).toBe('2026-11-22 09:00');
  });

  it('are short for today', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(shortTime('2026-11-22T01:00:00Z', now)).toBe('09:00');
    expect(shortTime('2026-11-20T01:00:00Z', now)).toBe('2026-11-20');
  });

  it('are empty where there is none', () => {
    expect(day(null)).toBe('');
    expect(dayAndClock('rubbish')).toBe('');
  });

  it('tell a distance in one unit', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    expect(distance('2026-11-22T09:59:40Z', now)).toBe('刚刚');
    expect(distance('2026-11-22T10:12:30Z', now)).toBe('12 分钟');
    expect(distance('2026-11-22T05:00:00Z', now)).toBe('5 小时');
    expect(distance('2026-11-19T05:00:00Z', now)).toBe('3 天');
  });
});
