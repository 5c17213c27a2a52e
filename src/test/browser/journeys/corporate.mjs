import { company } from '../customers.mjs';
import { awaitsCustomer, customerReplies, openAtCounter, stateBecomes } from '../world.mjs';

/** A company with licence, legal representative and contact person (OPEN-7). */
export default async function corporate(world) {
  const clerk = await world.as('information-officer');
  const who = company();
  world.step('the officer fills the form for a company');
  const id = await openAtCounter(world, clerk, who);
  await awaitsCustomer(clerk);

  world.step('the contact person answers');
  await customerReplies(world, clerk, who.fields.mobile, '确认');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已开户');
  await clerk.getByRole('link', { name: '客户档案' }).first().click();
  await clerk.getByText(who.fields.name).first().waitFor();
  await world.picture(clerk, 'file');
}
