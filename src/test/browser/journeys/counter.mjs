import { customer } from '../customers.mjs';
import { awaitsCustomer, button, customerReplies, must, openAtCounter, settled, stateBecomes } from '../world.mjs';

/** An advanced individual at the counter: the customer answers the SMS with 是, and the file is open (OPEN-2, VERI-1). */
export default async function counter(world) {
  const clerk = await world.as('customer-rep');
  const who = customer();
  world.step('the clerk fills the form, adds the scan and hands it in');
  const id = await openAtCounter(world, clerk, who);

  world.step('the case waits for the customer');
  await awaitsCustomer(clerk);
  await world.picture(clerk, 'waiting');

  world.step('the customer answers 是');
  const handset = await world.as('customer-rep2');
  await customerReplies(world, handset, who.fields.mobile, '是');

  world.step('the file is open');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已开户');
  await clerk.locator('.djs-container svg').first().waitFor();
  await world.picture(clerk, 'open');

  world.step('the file shows its code and nothing in clear');
  await clerk.getByRole('link', { name: '客户档案' }).first().click();
  await clerk.waitForURL('**/customers/*');
  await clerk.getByText(/^G\d{12,}/).first().waitFor();
  await settled(clerk);
  const text = await clerk.locator('main').innerText();
  must(text.includes(who.fields.name), 'the name is missing on the file');
  must(!text.includes(who.fields.mobile) && !text.includes(who.fields.documentNumber), 'a number stands in clear on the file');
  await world.picture(clerk, 'file');

  world.step('a purpose shows the mobile');
  await clerk.getByRole('button', { name: '查看 手机号码' }).click();
  await button(clerk, '核对客户身份').click();
  await clerk.locator('.ant-modal-footer button').last().click();
  await clerk.getByText(who.fields.mobile).waitFor();

  world.step('the customer is found by number, name and pinyin');
  for (const words of [who.fields.mobile, who.fields.documentNumber, who.fields.name]) {
    await world.go(clerk, `/customers?q=${encodeURIComponent(words)}`);
    await clerk.locator('main').getByText(who.fields.name).first().waitFor();
  }
}
