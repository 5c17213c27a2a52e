import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function forbidden(file: string, imported: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: `src/${file}` });
  return result?.messages.some((m) => m.ruleId === 'no-restricted-imports') ?? false;
}

describe('imports run one way', () => {
  it.each([
    ['features/inbox/InboxPage.tsx', '@/features/cases/CasePage'],
    ['features/inbox/InboxPage.tsx', '@/app/router'],
    ['features/inbox/api/getInbox.ts', '../../cases/CasePage'],
    ['shared/ui/Page.tsx', '@/features/inbox/InboxPage'],
    ['shared/ui/Page.tsx', '@/app/theme'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await forbidden(file, imported)).toBe(true);
  });

  it.each([
    ['features/inbox/InboxPage.tsx', './api/getInbox'],
    ['features/inbox/api/getInbox.ts', '../titles'],
    ['features/inbox/InboxPage.tsx', '@/shared/ui/Page'],
    ['app/router.tsx', '@/features/inbox/InboxPage'],
  ])('%s may import %s', async (file, imported) => {
    expect(await forbidden(file, imported)).toBe(false);
  });
});
