import { customer } from '../customers.mjs';
import { completeForm, customerReplies, openAtCounter, stepIs, takeTask } from '../world.mjs';

/** The SMS cannot be delivered and the number turns out to be wrong: the officer returns the request, the submitter gives another number (OPEN-4). */
export default async function undeliverable(world) {
  const clerk = await world.as('customer-rep');
  const who = customer();
  const id = await openAtCounter(world, clerk, who);

  world.step('the network cannot deliver the message');
  await customerReplies(world, clerk, who.fields.mobile, '无法送达');

  world.step('the verifier calls and reaches somebody else');
  const verifier = await world.as('verifier');
  await takeTask(world, verifier, 'roles', id, who.fields.name);
  await verifier.getByText('短信无法送达，需要电话核实').first().waitFor();
  await completeForm(verifier, '号码或人员不符', '接听人不认识客户。');

  world.step('the officer returns the request');
  const officer = await world.as('information-officer');
  await takeTask(world, officer, 'roles', id, who.fields.name);
  await completeForm(officer, '退回更正', '请向客户核对手机号码。');
  await world.go(officer, `/cases/${id}`);
  await stepIs(officer, '更正开户申请');
}
