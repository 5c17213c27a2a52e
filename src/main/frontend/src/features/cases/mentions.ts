export interface Named {
  id: string;
  name: string;
  staffNo?: string | null;
}

/** How each is addressed: by name, and of several of one name by name and number, so that it is clear who is told. */
export function addressees(people: readonly Named[]): (Named & { as: string; label: string })[] {
  return people.map((person) => {
    const shared = people.some((other) => other.id !== person.id && other.name === person.name);
    const plain = person.name.replaceAll(/\s+/g, '');
    return {
      ...person,
      as: shared && person.staffNo ? `${plain}(${person.staffNo})` : plain,
      label: [person.name, person.staffNo].filter(Boolean).join(' · '),
    };
  });
}

/** The name that is being typed at the end of the text. */
export const soughtIn = (text: string): string | undefined => /@([^@\s]*)$/.exec(text)?.[1];

const AFTER = /^($|[\s,.;:!?，。；：！？、）)])/;

/** Who is still named in the text of those who were chosen while it was written. */
export function mentioned(text: string, chosen: readonly Named[]): Named[] {
  return chosen.filter(({ name }) => text.split(`@${name}`).some((rest, index) => index > 0 && AFTER.test(rest)));
}

/** A note's text, with the names in it apart: every second part is one. */
export function partsOf(note: string, names: readonly string[]): string[] {
  const known = names
    .map((name) => name.replaceAll(/\s+/g, ''))
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return known.length === 0 ? [note] : note.split(new RegExp(`(@(?:${known.join('|')})(?:\\([^)\\s]*\\))?)`));
}
