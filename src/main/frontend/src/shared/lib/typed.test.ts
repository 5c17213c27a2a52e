import { afterEach, describe, expect, it } from 'vitest';
import { forgetTyped, keepTyped, tidyTyped, typedFor } from './typed';

const DAY = 24 * 60 * 60 * 1000;

describe('what was typed', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('comes back until it is sent', () => {
    keepTyped('task:1', 'me', { reason: '号码有误' });
    expect(typedFor('task:1', 'me')).toEqual({ reason: '号码有误' });
    forgetTyped('task:1');
    expect(typedFor('task:1', 'me')).toBeUndefined();
  });

  it('is nobody else’s, and over after a day', () => {
    keepTyped('task:1', 'me', 'x', 1000);
    expect(typedFor('task:1', 'somebody', 1000)).toBeUndefined();
    expect(typedFor('task:1', 'me', 1000 + DAY - 1)).toBe('x');
    expect(typedFor('task:1', 'me', 1000 + DAY)).toBeUndefined();
  });

  it('leaves the browser when it is over or another person sits down, and nothing else does', () => {
    keepTyped('task:old', 'me', 'x', 0);
    keepTyped('task:theirs', 'somebody', 'x', DAY);
    keepTyped('task:mine', 'me', 'x', DAY);
    sessionStorage.setItem('kedang.typed.broken', '{');
    sessionStorage.setItem('kedang.purpose', 'stays');
    tidyTyped('me', DAY);
    expect(Object.keys(sessionStorage).sort()).toEqual(['kedang.purpose', 'kedang.typed.task:mine']);
  });
});
