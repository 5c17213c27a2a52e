import { expect, it } from 'vitest';
import { typedLines } from './typedLines';

it('says what was typed in the words of the form', () => {
  const schema = {
    components: [
      { key: 'decision', label: '决定', values: [{ value: 'ACCEPT', label: '通过' }] },
      { components: [{ key: 'reason', label: '理由' }] },
    ],
  };
  const data = { decision: 'ACCEPT', reason: '号码已核对', mobile: '138', note: '', scans: [1], vip: true };
  expect(typedLines(data, schema, (field) => `<${field}>`)).toEqual([
    ['决定', '通过'],
    ['理由', '号码已核对'],
    ['<mobile>', '138'],
  ]);
  expect(typedLines(data, null, (field) => field)).toHaveLength(3);
});
