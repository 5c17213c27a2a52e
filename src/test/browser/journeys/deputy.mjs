import { button, must, settled } from '../world.mjs';

const dayOf = (date) => date.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A names B; B works in A's place, and the case's story says so (INBX-3). */
export default async function deputy(world) {
  world.step('a verifier names a colleague');
  const principal = await world.as('verifier');
  await world.go(principal, '/deputies');
  await button(principal, '指定代理人').click();
  await principal.locator('#deputy-who').fill('VERIFIER2');
  await principal.locator('.ant-select-item-option', { hasText: 'VERIFIER2' }).click();
  const today = dayOf(new Date());
  for (const field of ['#deputy-period', '#deputy-period-end']) {
    await principal.locator(field).fill(today);
    await principal.keyboard.press('Enter');
  }
  await world.picture(principal, 'naming');
  await button(principal.locator('.ant-modal-footer'), '指定代理人').click();
  await principal.getByRole('dialog').waitFor({ state: 'hidden' });
  await principal.getByText('代理中').first().waitFor();
  await world.picture(principal, 'named');
  const names = await principal.evaluate(() =>
    fetch('/api/deputies').then(async (answer) => {
      const [one] = (await answer.json()).named;
      return { principal: one.principal.name, deputy: one.deputy.name };
    }),
  );

  world.step('the colleague works in their place');
  const page = await world.as('verifier2');
  await world.go(page, '/inbox');
  await page.getByRole('combobox', { name: '代他人办理' }).click();
  await page.locator('.ant-select-item-option', { hasText: names.principal }).click();
  await page.getByText(`您正在代 ${names.principal} 办理`).waitFor();
  await page.getByRole('tab', { name: /^岗位待办/ }).click();
  const row = page.locator('table.kd-table tbody tr').last();
  await row.waitFor();
  await settled(page);
  await world.picture(page, 'inPlace');
  const link = await row.getByRole('link').first().getAttribute('href');
  must(link.includes('for='), 'the task does not know in whose place it is opened');
  const task = link.replace(/^.*\/tasks\/([^?]*).*$/, '$1');
  const caseId = await page.evaluate(
    async ([id, principalId]) => (await (await fetch(`/api/tasks/${id}?for=${principalId}`)).json()).item.caseId,
    [task, new URLSearchParams(link.split('?')[1]).get('for')],
  );
  await button(row, '领取').click();
  await page.getByText('已领取 1 件').first().waitFor();

  world.step('the list and the story say who works for whom');
  await button(page, '回到自己的待办').click();
  await page.getByRole('tab', { name: /^我的待办/ }).click();
  await page.locator('table.kd-table tbody tr', { hasText: `代 ${names.principal}` }).first().waitFor();
  await world.picture(page, 'held');
  await world.go(page, `/cases/${caseId}`);
  await page.locator('.kd-story li', { hasText: names.deputy }).filter({ hasText: names.principal }).first().waitFor();
  await world.picture(page, 'story');

  world.step('it is given back and ended');
  await page.evaluate(async (id) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]);
    await fetch(`/api/tasks/${id}/release`, { method: 'POST', headers: { 'X-XSRF-TOKEN': token } });
  }, task);
  await button(principal, '终止').click();
  await button(principal.locator('.ant-popover'), '是').click();
  await principal.getByText('没有指定代理人。').waitFor();
}
