import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesEn } from './codes.en';
import { codesZh } from './codes.zh-CN';

interface Described {
  components: { schemas: Record<string, { properties: Record<string, { enum?: string[] }> }> };
}

const described = JSON.parse(readFileSync('openapi.json', 'utf8')) as Described;
const SOURCES = '../java/io/kedang';

const sources = (...folders: string[]) =>
  folders
    .flatMap((folder) => readdirSync(`${SOURCES}/${folder}`).map((name) => `${SOURCES}/${folder}/${name}`))
    .filter((name) => name.endsWith('.java'))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
const found = (text: string, shape: RegExp) => [...new Set([...text.matchAll(shape)].map((match) => match[1] ?? ''))];

const amendment = sources('amendment');
const table = readFileSync('../../../decisions/amendment-routing.dmn', 'utf8');
const verification = described.components.schemas.VerificationSummary?.properties;
const answers = ['state', 'outcome'].flatMap((one) => verification?.[one]?.enum ?? []);

/** Every code an amendment can show, read where it is made. */
const CODES: [group: string, codes: string[]][] = [
  ...(
    [
      ['AmendmentPagesPage', 'state', 'state'],
      ['AmendmentPagesPage', 'kind', 'amendmentKind'],
      ['AmendmentPagesPage', 'route', 'route'],
      ['AmendmentPagesPage', 'contacts', 'contacts'],
      ['AmendmentPagesDecision', 'step', 'decisionStep'],
      ['VerificationSummary', 'state', 'verificationState'],
      ['VerificationSummary', 'outcome', 'outcome'],
    ] as const
  ).map(([schema, property, group]): [string, string[]] => [
    group,
    described.components.schemas[schema]?.properties[property]?.enum ?? [],
  ]),
  ['story', found(amendment, /"(amendment\.[a-zA-Z]+)"/g)],
  ['taskType', found(amendment, /"(userTask_[a-zA-Z]+)"/g)],
  ['field', found(sources('customer'), /^ {2}[A-Z_]+\(FieldClass\.[A-Z]+, "([a-zA-Z]+)"\)/gm)],
  ['rule', found(table, /<rule id="rule_([a-zA-Z]+)"/g)],
  ['finding', found(readFileSync(`${SOURCES}/amendment/AmendmentRisk.java`, 'utf8'), /String [A-Z_]+ = "([A-Z_]+)"/g)],
  ['decision', found(amendment, /^ {2}(ACCEPT|RETURN|REJECT|VERIFY_AGAIN)[,;]?$/gm)],
  [
    'reason',
    ['OLD', 'NEW'].flatMap((side) =>
      answers.filter((one) => one !== 'NOT_CONFIRMED').map((one) => `${side}_CONTACT_${one}`),
    ),
  ],
];

describe.each([
  ['Chinese', codesZh],
  ['English', codesEn],
])('amendments in %s', (_, words) => {
  it.each(CODES)('have a word for every %s', (group, codes) => {
    expect(codes, 'the codes are where this test looks for them').not.toHaveLength(0);
    const known = Object.keys((words as unknown as Record<string, object>)[group] ?? {});
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });
});
