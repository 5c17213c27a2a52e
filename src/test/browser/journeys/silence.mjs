import { customer } from '../customers.mjs';
import { awaitsCustomer, completeForm, fits, openAtCounter, PHONE, stateBecomes, takeTask } from '../world.mjs';

const REPLY_WINDOW_AND_MORE = 4 * 60_000;

/** The customer does not answer: a verifier calls, with the task on a telephone too, the customer confirms, and the file is open (VERI-2). */
export default async function silence(world) {
  const clerk = await world.as('customer-rep');
  const who = customer();
  world.step('the clerk hands the request in');
  const id = await openAtCounter(world, clerk, who);
  await awaitsCustomer(clerk);

  return async () => {
    world.step('the verifier finds the call in the inbox');
    const verifier = await world.as('verifier', { size: PHONE });
    await takeTask(world, verifier, 'roles', id, who.fields.name, REPLY_WINDOW_AND_MORE);
    await verifier.getByText('客户在时限内没有回复短信，需要电话核实').first().waitFor();
    await verifier.getByText('通话要点').first().waitFor();
    await fits(verifier, 'the call');
    await world.picture(verifier, 'call');

    world.step('the customer confirms on the phone');
    await completeForm(verifier, '本人确认', '本人接听，确认办理。');
    await world.go(verifier, `/cases/${id}`);
    await stateBecomes(verifier, '已开户');
    await world.picture(verifier, 'open');
    return undefined;
  };
}
