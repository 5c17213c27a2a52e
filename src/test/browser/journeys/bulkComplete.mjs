import { customer } from '../customers.mjs';
import { button, eventually, must, openAtCounter, settled, stepIs } from '../world.mjs';

const REASON = '同一批号码均已停机，请营业部向客户核对后更正';

/** Calls a customer who is not the one meant, as a verifier does, without going through the page once more. */
const reachedSomebodyElse = (page, caseId) =>
  page.evaluate(async (id) => {
    const list = await fetch('/api/inbox?view=roles&sort=-createdAt&limit=50').then((answer) => answer.json());
    const task = list.items.find((item) => item.caseId === id);
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)[1]);
    const answer = await fetch(`/api/tasks/${task.id}/complete`, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { outcome: 'WRONG_NUMBER', note: '接听人不认识客户' } }),
    });
    return answer.status;
  }, caseId);

/** Several of a kind whose form may be answered for many 批量办结: filled in once, tried, done, and one that somebody else took is refused (INBX-2). */
export default async function bulkComplete(world) {
  const [clerk, verifier, officer, colleague] = await Promise.all([
    world.as('customer-rep'),
    world.as('verifier2'),
    world.as('information-officer2'),
    world.as('information-officer'),
  ]);
  const customers = [customer(), customer()];
  const cases = [];
  for (const who of customers) {
    world.step(`${who.fields.name}'s number is wrong`);
    const id = await openAtCounter(world, clerk, who, { refusing: ['短信核实'] });
    await stepIs(clerk, '电话核实');
    must((await reachedSomebodyElse(verifier, id)) === 200, 'the call was not taken down');
    cases.push(id);
  }

  world.step('all are ticked and answered once');
  await world.go(officer, '/inbox?view=roles&taskType=userTask_resolveVerification&sort=-createdAt');
  const row = (page, who) => page.locator('table.kd-table tbody tr', { hasText: who.fields.name });
  for (const who of customers) {
    await row(officer, who).locator('input[type=checkbox]').check();
  }
  const bar = officer.getByRole('toolbar', { name: '批量操作' });
  await button(bar, '办结…').click();
  const dialog = officer.getByRole('dialog');
  await button(dialog, '下一步：预演').click();
  await dialog.getByText('必填').first().waitFor();
  await dialog.getByLabel('退回更正', { exact: true }).check();
  await dialog.locator('.kd-formjs textarea').fill(REASON);
  await world.picture(officer, 'form');

  world.step('a colleague takes one of them meanwhile, and the trial says so');
  await world.go(colleague, '/inbox?view=roles&taskType=userTask_resolveVerification&sort=-createdAt');
  await row(colleague, customers[1]).getByRole('button', { name: /^领\s*取$/ }).click();
  await colleague.getByText('已领取 1 件').first().waitFor();
  await button(dialog, '下一步：预演').click();
  const results = dialog.locator('.kd-results');
  await results.getByText('可以办理 1 件').first().waitFor();
  await results.getByText('不能办理 1 件').waitFor();
  await results.locator('section').getByText(customers[1].fields.name).waitFor();
  await world.picture(officer, 'trial');
  const open = await officer.evaluate(
    (ids) => Promise.all(ids.map((id) => fetch(`/api/cases/${id}`).then((answer) => answer.json()))).then((all) => all.map((one) => one.steps[0]?.taskType)),
    cases,
  );
  must(open.every((type) => type === 'userTask_resolveVerification'), `the trial already finished something: ${open.join()}`);

  world.step('then in earnest, with a result for every row');
  await button(dialog, '办结 1 件').click();
  await results.getByText('已办理 1 件').first().waitFor();
  must((await results.getByText(customers[0].fields.name).count()) > 0, 'the result does not say whose task is done');
  await world.picture(officer, 'done');
  await button(officer.locator('.ant-modal-footer'), '关闭').click();
  await eventually('the list is without it', async () => {
    await settled(officer);
    return (await row(officer, customers[0]).count()) === 0;
  });
  must((await button(officer, '撤销').count()) === 0, 'what is finished is offered to be taken back');
  await world.go(clerk, `/cases/${cases[0]}`);
  await clerk.locator('.kd-steps').getByText('更正开户申请').waitFor();
  await clerk.locator('.kd-story').getByText(REASON).first().waitFor();
}
