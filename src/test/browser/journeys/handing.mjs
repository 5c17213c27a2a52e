import { customer } from '../customers.mjs';
import { button, eventually, must, openAtCounter, settled, stepIs, takeTask, taskOpens } from '../world.mjs';

const REASON = '下午外出，客户要求今天回复';
const BACK = '客户在贵州，请熟悉当地的同事办理';

/** Chooses one of the works of a task's menu, and fills its dialog. */
async function work(page, name, { person, text } = {}) {
  await page.getByRole('button', { name: /更多操作/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const confirm = dialog.locator('.ant-modal-footer .ant-btn-primary');
  must(await confirm.isDisabled(), `${name} can be sent with nothing filled in`);
  if (person !== undefined) {
    await dialog.locator('#task-colleague').fill(person);
    await page.locator('.ant-select-item-option', { hasText: person }).first().click();
  }
  if (text !== undefined) {
    await dialog.locator('#task-words').fill(text);
  }
  return { dialog, confirm };
}

/** A task goes from hand to hand, each with a reason that the next one reads (INBX-2). */
export default async function handing(world) {
  const [clerk, one, other, manager] = await Promise.all([
    world.as('customer-rep'),
    world.as('information-officer'),
    world.as('information-officer2'),
    world.as('manager'),
  ]);
  const who = customer({ mobile: '1380013800' });
  const row = (page) => page.locator('table.kd-table tbody tr', { hasText: who.fields.name });
  const noticeOf = (page, words) =>
    eventually(`a notice says “${words}”`, async () => {
      await world.go(page, '/inbox?view=notices');
      await settled(page);
      return (await page.locator('.kd-notice', { hasText: who.fields.name }).filter({ hasText: words }).count()) > 0;
    });
  world.step('a clerk hands in a request with a finding');
  const caseId = await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');

  world.step('an officer takes it and hands it over');
  await takeTask(world, one, 'roles', caseId, who.fields.name);
  const task = new URL(one.url()).pathname;
  const handing = await work(one, '转办', { person: '曾佩琳', text: REASON });
  await world.picture(one, 'dialog');
  await handing.confirm.click();
  await one.getByText('已转给 曾佩琳').first().waitFor();
  await world.go(one, '/inbox?view=mine');
  await settled(one);
  must((await row(one).count()) === 0, 'who handed it over has it still');

  world.step('the colleague is told, finds it among the own tasks, and reads why');
  await noticeOf(other, '同事把待办转给您');
  await world.picture(other, 'told');
  await other.locator('.kd-notice', { hasText: who.fields.name }).getByRole('link', { name: '同事把待办转给您' }).click();
  await taskOpens(other, `**${task}`);
  await other.locator('.kd-talk').getByText(REASON).waitFor();
  await other.locator('.kd-story li', { hasText: '转办' }).getByText(REASON).waitFor();
  await world.go(other, '/inbox?view=mine');
  await row(other).getByRole('link').first().click();
  await taskOpens(other);

  world.step('and puts it back with a reason');
  const back = await work(other, '退回并说明', { text: BACK });
  await back.confirm.click();
  await other.getByText('已退回待办池').first().waitFor();
  await world.go(one, '/inbox?view=mine');
  await settled(one);
  must((await row(one).count()) === 0, 'what was put back came to somebody');

  world.step('a manager gives it to somebody');
  await world.go(manager, task);
  await manager.locator('.kd-talk').getByText(BACK).waitFor();
  const given = await work(manager, '指派', { person: '周文静' });
  await given.confirm.click();
  await manager.getByText('已指派给 周文静').first().waitFor();
  await noticeOf(one, '待办指派给您');

  world.step('the holder names a colleague in a comment');
  await world.go(one, task);
  await taskOpens(one);
  const box = one.locator('.kd-comment-box textarea');
  await box.click();
  await one.keyboard.type('请 @曾佩琳');
  await one.locator('.ant-mentions-dropdown-menu-item', { hasText: '曾佩琳' }).first().click();
  await one.keyboard.type('看一下号码归属地');
  await button(one.locator('.kd-comment-box'), '添加').click();
  await one.locator('.kd-story .kd-mention', { hasText: '曾佩琳' }).first().waitFor();
  await noticeOf(other, '备注中提到了您');
  await world.picture(other, 'mentioned');

  world.step('nothing is kept for this journey');
  await one.locator('.kd-formjs').getByLabel('拒绝开户', { exact: true }).check();
  await one.locator('.kd-formjs textarea').first().fill('号码不存在');
  await button(one, '办结').click();
  await one.getByText(/^已办结/).first().waitFor();
}
