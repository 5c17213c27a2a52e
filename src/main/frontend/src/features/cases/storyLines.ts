import type { Facts, StoryEntry } from '@/shared/api/types';

/** Facts that tell of people, by their ids. */
const PEOPLE = ['from', 'to', 'mentions'];

/** In whose place it was done; nobody's for the actor's own. */
export const principalOf = ({ facts, people }: StoryEntry) =>
  typeof facts?.for === 'string' ? people[facts.for] : undefined;

/** The facts with names where they have ids; who is mentioned is told by the note itself, in whose place it was done beside the actor. */
export function factsInNames({ facts, people, note }: StoryEntry): Facts | null {
  if (facts === null) {
    return null;
  }
  const nameOf = (id: unknown) => people[String(id)] ?? '';
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([fact]) => fact !== 'for' && (fact !== 'mentions' || !note?.includes('@')))
      .map(([fact, value]) => [
        fact,
        !PEOPLE.includes(fact) ? value : Array.isArray(value) ? value.map(nameOf) : nameOf(value),
      ]),
  );
}
