import { customer } from '../customers.mjs';
import { must, openAtCounter, settled, stepIs } from '../world.mjs';

const SOON_MS = 5_000;

/** Two officers with the same list open: what comes and what one takes, the other sees without doing anything (INBX-1). */
export default async function live(world) {
  const [clerk, one, other] = [
    await world.as('customer-rep'),
    await world.as('information-officer'),
    await world.as('information-officer2'),
  ];
  for (const page of [one, other]) {
    const connected = page.waitForResponse((response) => response.url().endsWith('/api/inbox/live'));
    await world.go(page, '/inbox?view=roles');
    must((await connected).status() === 200, 'the page is not told of changes');
    await settled(page);
    // a full reload would lose it
    await page.evaluate(() => {
      window.sameVisit = true;
    });
  }
  const row = (page, name) => page.locator('table.kd-table tbody tr', { hasText: name });

  world.step('a request with a finding comes in, and both see it come');
  const who = customer({ mobile: '1380013800' });
  await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');
  await Promise.all([one, other].map((page) => row(page, who.fields.name).waitFor({ timeout: SOON_MS })));
  await world.picture(one, 'came');

  world.step('one takes it, and the other sees it go');
  const began = Date.now();
  await row(one, who.fields.name).getByRole('button', { name: /^领\s*取$/ }).click();
  await row(other, who.fields.name).waitFor({ state: 'detached', timeout: SOON_MS });
  world.step(`it went after ${Date.now() - began} ms`);

  world.step('one gives it back, and the other sees it come');
  await world.go(one, '/inbox?view=mine');
  await row(one, who.fields.name).getByRole('button', { name: /^退\s*回$/ }).click();
  await row(other, who.fields.name).waitFor({ timeout: SOON_MS });
  must(await other.evaluate(() => window.sameVisit === true), 'the other page was loaded anew');
}
