import { describe, expect, it } from 'vitest';
import { codesEn } from './codes.en';
import { codesZh } from './codes.zh-CN';
import { pagesEn } from './pages.en';
import { pagesZh } from './pages.zh-CN';

type Texts = Record<string, unknown>;

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value as Texts, `${path}${key}/`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe.each([
  ['pages', pagesZh, pagesEn],
  ['codes', codesZh, codesEn],
])('%s in two languages', (_, zh, en) => {
  const chinese = new Map(flat(zh));
  const english = new Map(flat(en));

  it('have the same keys', () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
  });

  it('have the same placeholders', () => {
    for (const [key, text] of chinese) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('leave nothing empty and nothing untranslated', () => {
    for (const [key, text] of english) {
      expect(chinese.get(key), key).not.toBe('');
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
