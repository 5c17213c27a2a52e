import { customer } from '../customers.mjs';
import { button, completeForm, eventually, fits, must, openAtCounter, settled, stateBecomes, stepIs, takeTask, PHONE } from '../world.mjs';

/** A customer who wants no SMS is called instead, and what was agreed to is given and withdrawn on the file (CUST-9). */
export default async function consent(world) {
  const clerk = await world.as('customer-rep');
  const who = customer();
  world.step('the customer agrees to the file, but not to being asked by SMS');
  const id = await openAtCounter(world, clerk, who, { refusing: ['短信核实'] });
  await stepIs(clerk, '电话核实');
  await world.go(clerk, `/simulator`);
  await clerk.getByLabel('手机号码').fill(who.fields.mobile);
  await settled(clerk);
  must((await clerk.locator('.kd-handset', { hasText: who.fields.mobile }).count()) === 0, 'an SMS went out without consent');

  world.step('a person calls, and reads why');
  const verifier = await world.as('verifier');
  await takeTask(world, verifier, 'roles', id, who.fields.name);
  await verifier.getByText('客户不同意接收核实短信').first().waitFor();
  await world.picture(verifier, 'call');
  await completeForm(verifier, '本人确认', '本人接听，三项均确认');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已开户');

  world.step('the file says so');
  await clerk.getByRole('link', { name: '客户档案' }).first().click();
  await clerk.waitForURL('**/customers/*');
  const file = new URL(clerk.url()).pathname;
  await world.go(clerk, `${file}?view=consents`);
  const line = (purpose) => clerk.locator('.kd-consent-list > li', { hasText: purpose });
  await line('短信核实').getByText('不再发送此类短信').waitFor();
  await world.picture(clerk, 'withheld');

  world.step('the customer agrees on the phone, and withdraws again');
  for (const [act, state] of [
    ['登记同意', '已同意'],
    ['登记撤回', '不同意'],
  ]) {
    await line('短信核实').getByRole('button').click();
    await clerk.getByLabel('客户的说法').fill('客户来电');
    await button(clerk.locator('.ant-modal-footer'), act).click();
    await eventually(`the file says ${state}`, async () => (await line('短信核实').getByText(state, { exact: true }).count()) === 1);
  }
  await line('短信核实').getByText('不再发送此类短信').waitFor();
  await world.go(clerk, `${file}?view=timeline`);
  await clerk.getByText('撤回同意').first().waitFor();
  await world.picture(clerk, 'time-line');

  world.step('on a phone it fits');
  const phone = await world.as('customer-rep', { size: PHONE });
  await world.go(phone, `${file}?view=consents`);
  await phone.locator('.kd-consent-list').waitFor();
  await fits(phone, 'the consents');
  await world.picture(phone, 'phone');
}
