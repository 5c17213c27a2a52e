import { expect, it } from 'vitest';
import { initialsOf } from './pinyin';

it.each([
  ['工作日历', 'gzrl'],
  ['待办', 'db'],
  ['客户查询', 'khcx'],
  ['新开户', 'xkh'],
  ['取下一件', 'qxyj'],
  ['我的待办', 'wddb'],
  ['批量导入', 'pldr'],
  ['离职转办', 'lzzb'],
  ['阿座', 'az'],
  ['VIP 客户', 'vipkh'],
])('%s is %s', (words, initials) => {
  expect(initialsOf(words)).toBe(initials);
});
