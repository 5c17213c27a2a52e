/**
 * Reads the description of the interface from a running server into openapi.json and makes the types of it:
 * `npm run api` (server at http://127.0.0.1:8080, or KEDANG_BACKEND), `npm run api -- --offline` from the file that is there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../openapi.json', import.meta.url);
const types = new URL('../src/shared/api/schema.ts', import.meta.url);
const backend = process.env.KEDANG_BACKEND ?? 'http://127.0.0.1:8080';

/** In a fixed order, so that a difference is a difference. */
const sorted = (value) => {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, sorted(value[key])]),
    );
  }
  return value;
};

if (!process.argv.includes('--offline')) {
  const response = await fetch(`${backend}/v3/api-docs`);
  if (!response.ok) {
    throw new Error(`${backend}/v3/api-docs answered ${response.status}`);
  }
  await writeFile(document, `${JSON.stringify(sorted(await response.json()), null, 2)}\n`);
}
const ast = await openapiTS(JSON.parse(await readFile(document, 'utf8')), {
  // Answers carry every property, with null where there is nothing.
  propertiesRequiredByDefault: true,
});
await writeFile(types, `// Made by \`npm run api\` from openapi.json. Do not edit.\n${astToString(ast)}`);
