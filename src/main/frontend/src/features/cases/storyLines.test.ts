import { expect, it } from 'vitest';
import type { StoryEntry } from '@/shared/api/types';
import { factsInNames, principalOf } from './storyLines';

const entry = (facts: StoryEntry['facts'], note: string | null = null): StoryEntry => ({
  id: '1',
  at: '2026-01-01T00:00:00Z',
  kind: 'task.copied',
  actor: null,
  facts,
  note,
  people: { p1: '林一', p2: '赵二' },
  mentionedAs: [],
});

it('tells of people by name, and of nobody whose name it does not know', () => {
  expect(factsInNames(entry({ to: ['p1', 'p2'], taskType: 'a' }))).toEqual({ to: ['林一', '赵二'], taskType: 'a' });
  expect(factsInNames(entry({ from: 'p1', to: 'p9' }))).toEqual({ from: '林一', to: '' });
  expect(factsInNames(entry({ mentions: ['p1'] }, '@林一 请看'))).toEqual({});
  expect(factsInNames(entry(null))).toBeNull();
});

it('tells in whose place it was done beside the actor, not among the facts', () => {
  const done = entry({ for: 'p1', to: 'p2' });
  expect(principalOf(done)).toBe('林一');
  expect(factsInNames(done)).toEqual({ to: '赵二' });
  expect(principalOf(entry({ to: 'p2' }))).toBeUndefined();
  expect(principalOf(entry(null))).toBeUndefined();
});
