import { readFileSync } from 'node:fs';
import { button, eventually, must, settled, state, stateBecomes } from '../world.mjs';

const FILES = new URL('../../resources/intake/', import.meta.url);
const sample = (name) => readFileSync(new URL(name, FILES));
const FINDINGS_WAIT = 5 * 60_000;

/** A branch's sheet: preview with findings, every row a case, progress, a workbook with the results, and the clean rows open (CLNS-1). */
export default async function sheet(world) {
  const page = await world.as('data-steward');
  await world.go(page, '/sheets');

  world.step('what is no sheet is refused in words');
  const choose = (name, buffer) => page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
  await choose('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await button(page, '上传').click();
  await page.locator('.kd-upload-trouble').waitFor();

  world.step('a GBK sheet is previewed and put away again');
  await world.go(page, '/sheets');
  const lines = sample('customers-gbk.csv').toString('latin1').split('\n');
  await choose('网点.csv', Buffer.from(lines.slice(0, 13).join('\n'), 'latin1'));
  await button(page, '上传').click();
  await page.waitForURL('**/sheets/*');
  await stateBecomes(page, '待确认');
  await page.locator('table.kd-table tbody tr').nth(3).waitFor();
  await world.picture(page, 'preview');
  await button(page, '放弃').click();
  await page.locator('.ant-popconfirm-buttons button').last().click();
  await page.waitForURL('**/sheets');

  world.step('500 rows are read and previewed');
  const expected = sample('customers-expected.csv')
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[1] ?? '');
  const clean = expected.filter((findings) => findings === '').length;
  await choose('客户表.csv', sample('customers.csv'));
  await button(page, '上传').click();
  await page.waitForURL('**/sheets/*');
  await stateBecomes(page, '待确认', FINDINGS_WAIT);
  const count = async (name) =>
    Number(await page.locator('.kd-counts > div', { hasText: name }).locator('dd').innerText());
  must((await count('行')) === expected.length, `${await count('行')} rows were read instead of ${expected.length}`);

  world.step('every row becomes a case, and the progress shows');
  await button(page, `开始办理 ${expected.length} 行`).click();
  const seen = new Set();
  // customers do not wait with their answer until the last row is worked; a slow machine would take longer than they have
  const phones = await world.tab(page.context());
  await world.go(phones, '/simulator');
  const customersAnswer = async () => {
    await button(phones, '全部回复“是”').click();
    await phones.locator('.kd-sim-progress').waitFor({ state: 'detached', timeout: FINDINGS_WAIT });
  };
  await eventually(
    'every row is done',
    async () => {
      const progress = page.locator('progress').first();
      if ((await progress.count()) > 0) {
        seen.add(await progress.getAttribute('value'));
        if (seen.size === 3) {
          await world.picture(page, 'progress');
        }
      }
      if (seen.size > 2) {
        await customersAnswer();
      }
      return (await state(page).innerText()).trim() === '已完成';
    },
    FINDINGS_WAIT,
  );
  must(seen.size > 2, `the progress was seen at ${[...seen].join(', ')} only`);
  must((await count('无问题')) === clean, `${await count('无问题')} rows are clean instead of ${clean}`);
  await world.picture(page, 'done');

  world.step('the result comes as a workbook');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载结果' }).click()]);
  must((await download.suggestedFilename()).endsWith('.xlsx'), 'the result is no workbook');

  world.step('the clean rows are open once their customers answered');
  await eventually(
    `${clean} rows are open`,
    async () => {
      await customersAnswer();
      await page.reload();
      await page.locator('.kd-counts').waitFor();
      await settled(page);
      return (await count('已开户')) >= clean;
    },
    FINDINGS_WAIT,
  );
  await world.picture(page, 'open');
}
