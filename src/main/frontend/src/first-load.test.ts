import { describe, expect, it } from 'vitest';
import { firstLoad, firstLoadCheck, LIMIT, type Bundle } from '../scripts/first-load.mjs';

const noise = (length: number) =>
  Array.from({ length }, (_, index) => ((index * 7919) ^ (index >> 3) ^ (index * index)).toString(36)).join('');
const chunk = (fileName: string, modules: string[], imports: string[] = [], css: string[] = [], code = fileName) => ({
  type: 'chunk' as const,
  fileName,
  code,
  imports,
  modules: Object.fromEntries(modules.map((id) => [id, {}])),
  viteMetadata: { importedCss: css },
});
const bundle = (
  more: Partial<Record<'entry' | 'page' | 'shared' | 'form', string>> = {},
  extra: string[] = [],
): Bundle => ({
  'entry.js': chunk('entry.js', ['/w/src/main.tsx'], ['shared.js'], ['entry.css'], more.entry),
  'page.js': chunk('page.js', ['/w/src/features/inbox/InboxPage.tsx'], ['shared.js'], [], more.page),
  'shared.js': chunk('shared.js', ['/w/node_modules/react/index.js', ...extra], ['entry.js'], [], more.shared),
  'zh.js': chunk('zh.js', ['/w/src/shared/i18n/zh-CN.ts']),
  'en.js': chunk('en.js', ['/w/src/shared/i18n/en.ts'], [], [], 'the longer of the two languages, which counts'),
  'form.js': chunk('form.js', ['/w/node_modules/@bpmn-io/form-js-viewer/dist/index.es.js'], [], [], more.form),
  'entry.css': { type: 'asset', fileName: 'entry.css', source: 'body{}' },
});

interface Run {
  generateBundle: { handler: (this: { error: (words: string) => never }, _: unknown, bundle: Bundle) => void };
}
const build = (made: Bundle) => {
  (firstLoadCheck() as unknown as Run).generateBundle.handler.call(
    {
      error: (words) => {
        throw new Error(words);
      },
    },
    {},
    made,
  );
};

describe('the first load of the inbox', () => {
  it('is the entry, the page, what they import, their styles and the longer language, each once', () => {
    expect(firstLoad(bundle()).files.sort()).toEqual(['en.js', 'entry.css', 'entry.js', 'page.js', 'shared.js']);
    expect(firstLoad(bundle()).bytes).toBeLessThan(LIMIT);
    expect(() => {
      build(bundle({ form: noise(400_000) }));
    }).not.toThrow();
  });

  it('fails the build when it grows above its limit', () => {
    expect(() => {
      build(bundle({ shared: noise(400_000) }));
    }).toThrow(/loads \d+ bytes, 400000 at most. The heaviest: shared.js/);
  });

  it.each(['@bpmn-io/form-js-viewer/dist/index.es.js', 'bpmn-js/lib/Viewer.js', 'dmn-js/lib/Modeler.js'])(
    'fails the build when %s comes along',
    (stranger) => {
      expect(() => {
        build(bundle({}, [`/w/node_modules/${stranger}`]));
      }).toThrow(/must not/);
    },
  );

  it('fails when a page it is about is not there any more', () => {
    const { 'page.js': _, ...rest } = bundle();
    expect(() => firstLoad(rest)).toThrow(/InboxPage/);
  });
});
