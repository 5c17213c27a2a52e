import { button, must, settled } from '../world.mjs';

const dayOf = (date) => date.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A post of the signed-in person, for what the journey is not about. */
const send = (page, path) =>
  page.evaluate(async (to) => {
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]);
    return (await fetch(to, { method: 'POST', headers: { 'X-XSRF-TOKEN': token } })).ok;
  }, path);

/** A names B; B works in A's place on what A holds and may take, and the case's story says so (INBX-3). */
export default async function deputy(world) {
  world.step('an officer who holds two tasks names a colleague');
  const principal = await world.as('information-officer');
  const tasks = await principal.evaluate(async () => {
    const { items } = await (await fetch('/api/inbox?view=roles&sort=-createdAt')).json();
    return items.slice(-2).map(({ id, caseId, title }) => ({ id, caseId, title }));
  });
  for (const { id } of tasks) {
    must(await send(principal, `/api/tasks/${id}/claim`), 'the officer could not take a task');
  }
  const [handed, released] = tasks;
  await world.go(principal, '/deputies');
  await button(principal, '指定代理人').click();
  await principal.locator('#deputy-who').fill('吴嘉怡');
  await principal.locator('.ant-select-item-option', { hasText: '审核岗' }).first().waitFor();
  await world.picture(principal, 'candidates');
  await principal.locator('.ant-select-item-option', { hasText: '吴嘉怡' }).click();
  const today = dayOf(new Date());
  for (const field of ['#deputy-period', '#deputy-period-end']) {
    await principal.locator(field).fill(today);
    await principal.keyboard.press('Enter');
  }
  await button(principal.locator('.ant-modal-footer'), '指定代理人').click();
  await principal.getByRole('dialog').waitFor({ state: 'hidden' });
  await principal.getByText('代理中').first().waitFor();
  await world.picture(principal, 'named');

  world.step('the colleague works in their place');
  const page = await world.as('verifier');
  await world.go(page, '/inbox');
  await page.getByRole('combobox', { name: '代他人办理' }).click();
  await page.locator('.ant-select-item-option', { hasText: '周文静' }).click();
  await page.getByText('您正在代 周文静 办理').waitFor();
  await page.getByRole('tab', { name: /^岗位待办/ }).click();
  const row = page.locator('table.kd-table tbody tr').last();
  await row.waitFor();
  await settled(page);
  await world.picture(page, 'inPlace');
  const claimed = (await row.getByRole('link').first().getAttribute('href')).replace(/^.*\/tasks\/([^?]*).*$/, '$1');
  await button(row, '领取').click();
  await page.getByText('已领取 1 件').first().waitFor();

  world.step('what the other one holds is handed over from its page');
  await page.getByRole('tab', { name: /^对方的待办/ }).click();
  const theirs = ({ title }) => page.locator('table.kd-table tbody tr', { hasText: title }).first();
  await theirs(handed).getByRole('link').first().click();
  await page.getByText('您正在代 周文静 办理').waitFor();
  await page.getByRole('button', { name: /更多操作/ }).click();
  await world.picture(page, 'menu');
  await page.getByRole('menuitem', { name: /^转办/ }).click();
  await page.locator('#task-colleague').fill('曾佩琳');
  await page.locator('.ant-select-item-option', { hasText: '曾佩琳' }).click();
  await page.locator('#task-words').fill('周文静休假，请办理');
  await button(page.locator('.ant-modal-footer'), '转办').click();
  await page.getByText('已转给 曾佩琳').first().waitFor();

  world.step('and given back from the list, several at once');
  await world.go(page, `/inbox?view=mine&for=${await principalId(page)}`);
  await theirs(released).locator('input[type=checkbox]').check();
  await world.picture(page, 'bulk');
  await button(page.getByRole('toolbar', { name: '批量操作' }), '退回').click();
  await page.locator('.kd-results').getByText('可以办理 1 件').waitFor();
  await button(page, '退回 1 件').click();
  await page.locator('.kd-results').getByText('已办理 1 件').waitFor();
  await button(page.locator('.ant-modal-footer'), '关闭').click();

  world.step('list, story and notices say who worked for whom');
  await button(page, '回到自己的待办').click();
  await page.getByRole('tab', { name: /^我的待办/ }).click();
  await page.locator('table.kd-table tbody tr', { hasText: '代 周文静' }).first().waitFor();
  await world.picture(page, 'held');
  await world.go(principal, `/cases/${handed.caseId}`);
  const told = principal.locator('.kd-story li', { hasText: '吴嘉怡 代 周文静' });
  await told.filter({ hasText: '转办' }).first().waitFor();
  await world.picture(principal, 'story');
  await world.go(principal, '/inbox?view=notices');
  await principal.getByText('您的代理人转办了您的待办').first().waitFor();
  await principal.getByText('您的代理人把您的待办退回待办池').first().waitFor();
  await world.picture(principal, 'notices');

  world.step('nothing is kept for this journey');
  must(await send(page, `/api/tasks/${claimed}/release`), 'the deputy could not put back what they took');
  const third = await world.as('information-officer2');
  must(await send(third, `/api/tasks/${handed.id}/release`), 'the new holder does not hold it');
  await world.go(principal, '/deputies');
  await button(principal, '终止').click();
  await button(principal.locator('.ant-popover'), '是').click();
  await principal.getByText('没有指定代理人。').waitFor();
}

/** Whose deputy the reader is. */
const principalId = (page) =>
  page.evaluate(() => fetch('/api/deputies').then(async (answer) => (await answer.json()).standing[0].principal.id));
