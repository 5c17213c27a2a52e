import { customer } from '../customers.mjs';
import { personName } from '../invented.mjs';
import { button, eventually, must, openAtCounter, settled, stepIs, takeTask } from '../world.mjs';

const OWN = 'Pinnacle-2041-teapot';

async function signIn(page, username, password) {
  const form = page.locator('form');
  await form.waitFor();
  await form.locator('input').nth(0).fill(username);
  await form.locator('input').nth(1).fill(password);
  await form.getByRole('button', { name: /^登\s*录$/ }).click();
}

/** Somebody leaves: what that one holds goes to the successor in one action, and nobody signs in by the account any more (INBX-3). */
export default async function leaver(world) {
  const [admin, clerk, successor] = await Promise.all([
    world.as('system-admin'),
    world.as('customer-rep'),
    world.as('information-officer2'),
  ]);
  const username = `leaver-${Date.now().toString(36)}`;
  const name = personName();

  world.step('an officer is invited, and chooses a password');
  await world.go(admin, '/people');
  await button(admin, '邀请').click();
  await admin.locator('#username').fill(username);
  await admin.locator('#displayName').fill(name);
  await admin.locator('#branchCode').fill('440000');
  await admin.locator('.ant-select-item-option', { hasText: '440000' }).click();
  await admin.locator('#roles').fill('客户信息管理');
  await admin.locator('.ant-select-item-option', { hasText: '客户信息管理' }).first().click();
  await admin.keyboard.press('Escape');
  await button(admin.locator('.ant-modal-footer'), '邀请').click();
  const secret = admin.getByRole('dialog', { name: '初始密码' });
  const initial = await secret.locator('code').innerText();
  await button(secret.locator('.ant-modal-footer'), '关闭').click();
  const page = await world.visitor();
  await signIn(page, username, initial);
  await page.waitForURL('**/password');
  await page.locator('#current').fill(initial);
  await page.locator('#password').fill(OWN);
  await page.locator('#again').fill(OWN);
  await button(page, '修改密码').click();
  await page.waitForURL('**/inbox**');

  world.step('the officer takes a task');
  const who = customer({ mobile: '1380013800' });
  const caseId = await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');
  await takeTask(world, page, 'roles', caseId, who.fields.name);

  world.step('the administrator sees what would move, and where to');
  await world.go(admin, '/people');
  await admin.getByRole('textbox', { name: '姓名、用户名或工号' }).fill(username);
  const account = admin.locator('table.kd-table tbody tr', { hasText: username });
  await eventually('one account is left', async () => (await admin.locator('table.kd-table tbody tr').count()) === 1);
  const act = async (what) => {
    await account.getByRole('button', { name: '操作' }).click();
    await admin.getByRole('menuitem', { name: what }).click();
  };
  await act('离职转办');
  const dialog = admin.getByRole('dialog', { name: `${name} 离职转办` });
  await button(dialog, '下一步：预览').click();
  await dialog.locator('.kd-outcomes li', { hasText: '回到岗位' }).getByText('1', { exact: true }).waitFor();
  await button(dialog, '返回修改').click();
  await dialog.locator('#leaver-successor').fill('曾佩琳');
  await admin.locator('.ant-select-item-option', { hasText: '曾佩琳' }).first().click();
  await dialog.locator('#leaver-reason').fill('月底离职');
  await world.picture(admin, 'whom');
  await button(dialog, '下一步：预览').click();
  await dialog.locator('.kd-outcomes li', { hasText: '曾佩琳' }).getByText('1', { exact: true }).waitFor();
  await world.picture(admin, 'preview');

  world.step('it is done, with a result for every task');
  await button(dialog, '转办 1 件').click();
  await dialog.getByText(/已转办 1 件/).waitFor();
  await dialog.locator('.kd-leaver-lines li', { hasText: '审查开户申请' }).getByText('→ 曾佩琳').waitFor();
  await world.picture(admin, 'moved');
  await button(dialog.locator('.ant-modal-footer'), '完成').click();
  await world.go(page, '/inbox?view=mine');
  await settled(page);
  must((await page.locator('table.kd-table tbody tr').count()) === 0, 'the leaver still holds something');
  await world.go(successor, '/inbox?view=mine');
  await successor.locator('table.kd-table tbody tr', { hasText: who.fields.name }).waitFor();
  await world.go(successor, '/inbox?view=notices');
  await successor.locator('.kd-notice', { hasText: '离职同事的待办转给您' }).filter({ hasText: who.fields.name }).waitFor();

  world.step('the account ends, and opens no door any more');
  await act('停用');
  await button(admin.locator('.ant-modal-confirm'), '确定').click();
  await account.getByText('停用').waitFor();
  await world.picture(admin, 'ended');
  const late = await world.visitor();
  await signIn(late, username, OWN);
  await late.locator('form .kd-tone-bad').waitFor();
  must(late.url().includes('/sign-in'), 'who left signed in');
  const held = await page.evaluate(() => fetch('/api/inbox?view=mine').then(({ status }) => status));
  must(held === 401, `the leaver's open page is still answered with ${held}`);

  world.step('nothing is kept for this journey');
  await world.go(successor, '/inbox?view=mine');
  await successor
    .locator('table.kd-table tbody tr', { hasText: who.fields.name })
    .getByRole('button', { name: /^退\s*回$/ })
    .click();
  await successor.getByText('已退回待办池').first().waitFor();
}
