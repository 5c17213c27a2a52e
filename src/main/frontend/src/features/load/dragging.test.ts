import { describe, expect, it } from 'vitest';
import { COLLEAGUES_AT_MOST, draggedWith, landingOn } from './dragging';

const dragged = { ids: ['t1'], from: 'anna' };

describe('dragging', () => {
  it('takes along what is ticked, if the dragged one is', () => {
    expect(draggedWith('t1', new Set(['t1', 't2']))).toEqual(['t1', 't2']);
    expect(draggedWith('t3', new Set(['t1', 't2']))).toEqual(['t3']);
  });

  it('does not land where it came from', () => {
    expect(landingOn('anna', dragged, undefined, 'boss')).toBe('own');
    expect(landingOn('ben', { ids: ['t1'], from: null }, undefined, 'boss')).toBe('possible');
  });

  it('lands with those who may do it', () => {
    const colleagues = [{ id: 'ben' }];
    expect(landingOn('ben', dragged, colleagues, 'boss')).toBe('possible');
    expect(landingOn('carl', dragged, colleagues, 'boss')).toBe('impossible');
    expect(landingOn('boss', dragged, colleagues, 'boss')).toBe('possible');
  });

  it('leaves it to the dry run while it is not known', () => {
    expect(landingOn('carl', dragged, undefined, 'boss')).toBe('possible');
    const cut = Array.from({ length: COLLEAGUES_AT_MOST }, (_, i) => ({ id: `p${i}` }));
    expect(landingOn('carl', dragged, cut, 'boss')).toBe('possible');
  });
});
