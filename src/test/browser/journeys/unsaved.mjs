import { button, eventually, must, settled, taskOpens } from '../world.mjs';

const REASON = '手机号码少一位，请与客户核对后再提交';

/** What was typed into a task outlives a lost connection, a sign-in that ran out and a reload; then the next task of the list opens (INBX-4). */
export default async function unsaved(world) {
  const page = await world.as('information-officer');
  const context = page.context();
  await world.go(page, '/inbox?view=roles&taskType=userTask_reviewOpening');
  await page.locator('table.kd-table tbody tr').nth(1).getByRole('link').first().click();
  await taskOpens(page, '**/tasks/*view=roles*');
  const taskId = new URL(page.url()).pathname.split('/').pop();
  const form = page.locator('.kd-formjs');
  const reason = form.locator('textarea').first();
  const stands = async (when) => {
    await reason.waitFor();
    must((await reason.inputValue()) === REASON, `${when} the reason says “${await reason.inputValue()}”`);
    must(await form.getByLabel('退回更正', { exact: true }).isChecked(), `${when} the decision is gone`);
  };
  await form.getByLabel('退回更正', { exact: true }).check();
  await reason.fill(REASON);

  world.step('the connection is lost');
  await context.setOffline(true);
  await button(page, '办结').click();
  await page.locator('.kd-task-foot [role=alert]').getByText('连接不上服务器').waitFor();
  await stands('without a connection');
  await world.picture(page, 'offline');
  await context.setOffline(false);

  world.step('the sign-in ran out');
  await context.clearCookies({ name: /^SESSION$/ });
  await button(page, '重新发送').click();
  const again = page.getByRole('dialog', { name: '请重新登录' });
  await again.waitFor();
  await world.picture(page, 'signed-out');
  await again.locator('input[type=password]').fill('kedang-demo');
  await again.locator('button[type=submit]').click();
  await again.waitFor({ state: 'hidden' });
  await stands('after signing in again');

  world.step('the page is opened afresh');
  await page.reload();
  await page.locator('.kd-task').waitFor();
  await stands('after a reload');
  await settled(page);

  world.step('it is sent, and the next task of the same list opens');
  await button(page, '办结').click();
  await page.waitForURL((url) => url.pathname.startsWith('/tasks/') && !url.pathname.endsWith(taskId));
  must(page.url().includes('view=roles') && page.url().includes('userTask_reviewOpening'), `the list was left: ${page.url()}`);
  await page.getByText('已办结，这是下一件').first().waitFor();
  const kept = await page.evaluate((id) => Object.keys(sessionStorage).filter((key) => key.includes(id)), taskId);
  must(kept.length === 0, `what was typed stays in the browser: ${kept.join()}`);

  world.step('a colleague opens what is done');
  const other = await world.as('information-officer2');
  await other.goto(`${world.base}/tasks/${taskId}`);
  await eventually('it says who finished it', async () => /已于 .* 办结这件待办/.test(await other.locator('main').innerText()));
  await world.picture(other, 'gone');
}
