import { customer } from '../customers.mjs';
import { button, eventually, must, openAtCounter, settled, stepIs, takeTask, taskOpens } from '../world.mjs';

const QUESTION = '这个号段您以前核实过吗？';
const ANSWER = '核实过，是虚拟运营商的号段，可以接通。';

async function dialogOf(page, name) {
  await page.getByRole('button', { name: /更多操作/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#task-colleague').waitFor();
  return { dialog, confirm: dialog.locator('.ant-modal-footer .ant-btn-primary') };
}

async function choose(page, person) {
  await page.locator('#task-colleague').fill(person);
  await page.locator('.ant-select-item-option', { hasText: person }).first().click();
}

/** A colleague is asked 加签, another one gets a copy 抄送, and who waits asks for haste 催办 (INBX-2). */
export default async function advice(world) {
  const [clerk, officer, asked, reader] = await Promise.all([
    world.as('customer-rep'),
    world.as('information-officer'),
    world.as('verifier2'),
    world.as('credit-analyst'),
  ]);
  const who = customer({ mobile: '1380013800' });
  const name = who.fields.name;
  const caseId = await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');
  await takeTask(world, officer, 'roles', caseId, name);
  const task = new URL(officer.url()).pathname;

  world.step('the holder asks a colleague');
  const question = await dialogOf(officer, '征求意见');
  await choose(officer, '许志远');
  await question.dialog.locator('#task-words').fill(QUESTION);
  await question.confirm.click();
  await officer.locator('.kd-talk').getByText('等待 许志远 答复').waitFor();

  world.step('the colleague finds the question, and reads the task only');
  const card = asked.locator('.kd-cards li', { hasText: name });
  await eventually('the question is there', async () => {
    await world.go(asked, '/inbox?view=advice');
    await settled(asked);
    return (await card.count()) === 1;
  });
  await card.getByText(QUESTION).waitFor();
  await world.picture(asked, 'asked');
  await card.getByRole('link').click();
  await taskOpens(asked, `**${task}`);
  await asked.getByText('同事请您提供意见，待办由同事办理。').waitFor();
  must((await asked.locator('.kd-task-done').count()) === 0, 'who is asked for advice can finish the task');
  must((await button(asked, '领取').count()) === 0, 'who is asked for advice can claim the task');
  await asked.locator('.kd-owed textarea').fill(ANSWER);
  await world.picture(asked, 'answering');
  await button(asked.locator('.kd-owed'), '答复').click();
  await asked.locator('.kd-talk').getByText(ANSWER).waitFor();
  await world.go(asked, '/inbox?view=advice');
  await settled(asked);
  must((await card.count()) === 0, 'the question still waits');

  world.step('the asker reads the answer');
  await eventually('the answer is on the task', async () => {
    await world.go(officer, task);
    await settled(officer);
    return (await officer.locator('.kd-talk').getByText(ANSWER).count()) > 0;
  });
  await world.picture(officer, 'answered');

  world.step('a copy goes to somebody who has nothing to do with it');
  const copy = await dialogOf(officer, '抄送');
  await choose(officer, '徐明哲');
  await officer.keyboard.press('Escape');
  await copy.confirm.click();
  await officer.getByText('已抄送给 徐明哲').first().waitFor();
  await world.go(reader, '/inbox?view=copies');
  const copied = reader.locator('.kd-cards li', { hasText: name });
  await copied.getByText('周文静 抄送').waitFor();
  await world.picture(reader, 'copied');
  await copied.getByRole('link').click();
  await reader.waitForURL(`**/cases/${caseId}`);
  await reader.locator('.kd-steps').getByText('审查开户申请').waitFor();
  must((await reader.locator('.kd-step-doing > *').count()) === 0, 'who reads a copy is offered to do something');

  world.step('who waits asks for haste, once an hour');
  await world.go(clerk, '/inbox?view=waiting');
  const row = clerk.locator('table.kd-table tbody tr', { hasText: name });
  while ((await row.count()) === 0 && (await button(clerk, '更多').count()) > 0) {
    await button(clerk, '更多').click();
    await settled(clerk);
  }
  await button(row, '催办').click();
  await clerk.locator('#task-words').fill('客户在柜面等候');
  await clerk.locator('.ant-modal-footer .ant-btn-primary').click();
  await row.getByText('催 ×1').waitFor();
  await world.picture(clerk, 'urged');
  await world.go(clerk, `/cases/${caseId}`);
  await button(clerk.locator('.kd-steps'), '催办').click();
  await clerk.locator('.ant-modal-footer .ant-btn-primary').click();
  await clerk.getByRole('dialog').getByRole('alert').waitFor();
  await world.picture(clerk, 'urgedTwice');
  await world.go(officer, '/inbox?view=mine');
  await officer.locator('table.kd-table tbody tr', { hasText: name }).getByText('催 ×1').waitFor();
  await officer.getByRole('tab', { name: /^通知/ }).click();
  await officer.locator('.kd-notice', { hasText: name }).filter({ hasText: '有人催办' }).filter({ hasText: '陈雨桐' }).first().waitFor();
  await world.picture(officer, 'told');

  world.step('nothing is kept for this journey');
  await world.go(officer, task);
  await taskOpens(officer);
  await officer.locator('.kd-talk').getByText('客户在柜面等候').waitFor();
  await officer.locator('.kd-formjs').getByLabel('拒绝开户', { exact: true }).check();
  await officer.locator('.kd-formjs textarea').first().fill('号码不存在');
  await button(officer, '办结').click();
  await officer.getByText(/^已办结/).first().waitFor();
}
