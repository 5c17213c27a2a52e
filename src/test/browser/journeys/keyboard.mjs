import { must, settled, taskOpens } from '../world.mjs';

/** The inbox without a mouse (INBX-1). */
export default async function keyboard(world) {
  const page = await world.as('information-officer');
  await world.go(page, '/inbox?view=roles');
  const rows = page.locator('table.kd-table tbody tr');
  await rows.nth(1).waitFor();
  await settled(page);
  const current = () => rows.evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-selected') === 'true'));
  const press = (key) => page.keyboard.press(key);

  world.step('j and k move');
  must((await current()) === 0, `the first row should be current, not ${await current()}`);
  await press('j');
  must((await current()) === 1, 'j did not move down');
  await press('k');
  must((await current()) === 0, 'k did not move up');

  world.step('? explains the keys');
  await press('?');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
  await world.picture(page, 'help');
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  world.step('Enter opens the task, u comes back');
  await press('Enter');
  await taskOpens(page);
  await settled(page);
  await press('u');
  await page.waitForURL('**/inbox**');

  world.step('c claims and r gives back');
  await world.go(page, '/inbox?view=roles');
  await rows.first().waitFor();
  await settled(page);
  await press('Enter');
  await taskOpens(page);
  await settled(page);
  await press('c');
  await page.getByRole('button', { name: /退\s*回/ }).waitFor();
  await settled(page);
  await press('r');
  await page.waitForURL('**/inbox**');

  world.step('g c goes to the customers, / too');
  await settled(page);
  await press('g');
  await press('c');
  await page.waitForURL('**/customers**');

  world.step('Ctrl K finds a view by the initials of its words');
  await settled(page);
  await press('Control+k');
  await page.getByRole('combobox', { name: '快速跳转' }).waitFor();
  await page.keyboard.type('wddb');
  await page.getByRole('option', { name: /^我的待办/ }).waitFor();
  await world.picture(page, 'palette');
  await press('Enter');
  await page.waitForURL('**/inbox?view=mine**');
}
