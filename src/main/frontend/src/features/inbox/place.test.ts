import { describe, expect, it } from 'vitest';
import { listAddress, placeOf, taskAddress } from './place';

describe('the list a task was opened from', () => {
  it('goes along in the task’s address', () => {
    const place = { view: 'roles', taskType: 'a,b', for: 'p1', sort: '-createdAt' };
    const there = taskAddress('t1', place);
    expect(there.startsWith('/tasks/t1?')).toBe(true);
    expect(placeOf(new URLSearchParams(there.split('?')[1]))).toEqual(place);
    expect(listAddress(place)).toContain('view=roles');
  });

  it('is nothing where the address names no list of open tasks, except in whose place', () => {
    expect(placeOf(new URLSearchParams('view=done&taskType=a'))).toEqual({});
    expect(placeOf(new URLSearchParams('view=nonsense&for=p1'))).toEqual({ for: 'p1' });
    expect(placeOf(new URLSearchParams('other=1&view=mine&level='))).toEqual({ view: 'mine' });
    expect(taskAddress('t1', {})).toBe('/tasks/t1');
  });
});
