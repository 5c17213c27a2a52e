import { button, eventually, must, settled } from '../world.mjs';

/** Many at once: ticked, tried, handed over with a reason, and taken back (INBX-2). */
export default async function bulk(world) {
  const page = await world.as('verifier2');
  await world.go(page, '/inbox?view=roles&sort=-createdAt');
  const rows = page.locator('table.kd-table tbody tr');
  await rows.nth(1).waitFor();
  await settled(page);
  // the last of the list, which nobody else takes first
  const chosen = (await rows.count()) - 2;
  const names = [];
  for (const i of [chosen, chosen + 1]) {
    names.push(await rows.nth(i).locator('.kd-name').innerText());
  }

  world.step('two are ticked and claimed at once');
  await rows.nth(chosen).locator('input[type=checkbox]').check();
  await rows.nth(chosen + 1).locator('input[type=checkbox]').click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: '批量操作' });
  await bar.getByText('已选 2 件').waitFor();
  await world.picture(page, 'ticked');
  await page.keyboard.press('c');
  await page.getByText('已领取 2 件').first().waitFor();

  world.step('what is held is handed over: first a trial');
  await world.go(page, '/inbox?view=mine');
  const mine = (name) => page.locator('table.kd-table tbody tr', { hasText: name });
  for (const name of names) {
    await mine(name).first().locator('input[type=checkbox]').check();
  }
  await button(bar, '转办…').click();
  await page.locator('#bulk-person').click();
  await page.locator('.ant-select-item-option').first().click();
  await page.locator('#bulk-reason').fill('下午外出，请代为办理');
  await button(page, '下一步：预演').click();
  const results = page.locator('.kd-results');
  await results.getByText('可以办理 2 件').waitFor();
  await world.picture(page, 'trial');
  const held = await page.evaluate(() => fetch('/api/inbox?view=mine').then((answer) => answer.json()));
  must(names.every((name) => held.items.some((item) => item.title === name)), 'the trial already gave the tasks away');

  world.step('then in earnest, with a result for every row');
  await button(page, '转办 2 件').click();
  await results.getByText('已办理 2 件').waitFor();
  for (const name of names) {
    must((await results.getByText(name).count()) > 0, `the result says nothing of ${name}`);
  }
  await world.picture(page, 'done');
  await button(page.locator('.ant-modal-footer'), '关闭').click();
  await eventually('the list is without them', async () => {
    await settled(page);
    return (await mine(names[0]).count()) === 0;
  });

  world.step('z takes it back');
  await page.getByText('已转办 2 件').waitFor();
  await page.keyboard.press('z');
  await page.getByText('已撤销 2 件').first().waitFor();
  for (const name of names) {
    await mine(name).first().waitFor();
  }

  world.step('nothing is kept for this journey');
  for (const name of names) {
    await mine(name).first().locator('input[type=checkbox]').check();
  }
  await button(bar, '退回').click();
  await results.getByText('可以办理 2 件').waitFor();
  await button(page, '退回 2 件').click();
  await results.getByText('已办理 2 件').waitFor();
}
