import type { Facts, StoryEntry } from '@/shared/api/types';

/** Facts that tell of people, by their ids. */
const PEOPLE = ['for', 'from', 'to', 'mentions'];

/** The facts with names where they have ids; who is mentioned is told by the note itself. */
export function factsInNames({ facts, people, note }: StoryEntry): Facts | null {
  if (facts === null) {
    return null;
  }
  const nameOf = (id: unknown) => people[String(id)] ?? '';
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([fact]) => fact !== 'mentions' || !note?.includes('@'))
      .map(([fact, value]) => [
        fact,
        !PEOPLE.includes(fact) ? value : Array.isArray(value) ? value.map(nameOf) : nameOf(value),
      ]),
  );
}
