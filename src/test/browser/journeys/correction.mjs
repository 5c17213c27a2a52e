import { customer } from '../customers.mjs';
import { mobile } from '../invented.mjs';
import { awaitsCustomer, button, completeForm, customerReplies, must, openAtCounter, settled, stateBecomes, stepIs, takeTask } from '../world.mjs';

/** A finding, the officer returns the request, the submitter corrects it without typing anything twice, and the file opens (OPEN-3, OPEN-4). */
export default async function correction(world) {
  const clerk = await world.as('customer-rep');
  const who = customer({ mobile: '1380013800' });
  world.step('the clerk hands in a number that is a digit short');
  const id = await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');

  world.step('the officer sees why and returns it');
  const officer = await world.as('information-officer');
  await takeTask(world, officer, 'roles', id, who.fields.name);
  await officer.getByText('电话有误').first().waitFor();
  await world.picture(officer, 'review');
  must(!(await officer.locator('main').innerText()).includes(who.fields.documentNumber), 'the document number stands in clear');
  await completeForm(officer, '退回更正', '手机号码少了一位。');

  world.step('the submitter finds everything as typed');
  await takeTask(world, clerk, 'mine', id, who.fields.name);
  await settled(clerk);
  for (const [field, value] of Object.entries(who.fields)) {
    const typed = await clerk.locator(`#opening-${field}`).inputValue();
    must(typed === value, `${field} is “${typed}” and was “${value}”`);
  }
  await clerk.getByText('手机号码少了一位。').first().waitFor();
  await world.picture(clerk, 'correction');

  world.step('the submitter corrects the number');
  const right = mobile();
  await clerk.locator('#opening-mobile').fill(right);
  await button(clerk, '重新提交').click();
  await clerk.getByText(/^已办结/).first().waitFor();
  await world.go(clerk, `/cases/${id}`);
  await awaitsCustomer(clerk);

  world.step('the customer answers and the file is open');
  await customerReplies(world, clerk, right, '是');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已开户');
}
