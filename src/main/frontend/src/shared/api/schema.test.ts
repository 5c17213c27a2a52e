import { readFile } from 'node:fs/promises';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

describe('the types', () => {
  it('are those of openapi.json', async () => {
    const document = JSON.parse(await readFile('openapi.json', 'utf8')) as OpenAPI3;
    const made = astToString(await openapiTS(document, { propertiesRequiredByDefault: true }));
    const kept = await readFile('src/shared/api/schema.ts', 'utf8');
    expect(kept.split('\n').slice(1).join('\n') === made, 'run `npm run api`').toBe(true);
  });
});
