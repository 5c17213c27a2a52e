import { customer } from '../customers.mjs';
import { must, openAtCounter, settled, stepIs } from '../world.mjs';

const SOON_MS = 5_000;

/**
 * Two officers with the same list open: what comes and what one takes, the other sees without doing anything, and nothing
 * moves away under the pointer meanwhile (INBX-1).
 */
export default async function live(world) {
  const [clerk, manager, one, other] = [
    await world.as('customer-rep'),
    await world.as('manager'),
    await world.as('information-officer'),
    await world.as('information-officer2'),
  ];
  for (const page of [one, other]) {
    const connected = page.waitForResponse((response) => response.url().endsWith('/api/inbox/live'));
    await world.go(page, '/inbox?view=roles&sort=-createdAt');
    must((await connected).status() === 200, 'the page is not told of changes');
    await settled(page);
    // a full reload would lose it
    await page.evaluate(() => {
      window.sameVisit = true;
    });
  }
  const row = (page, name) => page.locator('table.kd-table tbody tr', { hasText: name });
  const pointedAt = await other.locator('table.kd-table tbody tr').nth(2).elementHandle();
  const top = () => pointedAt.evaluate((element) => element.getBoundingClientRect().top);
  await pointedAt.hover();
  const before = await top();

  world.step('a request with a finding comes in, and both see it come');
  const who = customer({ mobile: '1380013800' });
  await openAtCounter(world, clerk, who, { findings: ['电话有误'] });
  await stepIs(clerk, '审查开户申请');
  await Promise.all([one, other].map((page) => row(page, who.fields.name).waitFor({ timeout: SOON_MS })));
  for (const page of [one, other]) {
    await row(page, who.fields.name).getByText('刚到').waitFor({ state: 'attached' });
  }
  must((await pointedAt.$('.kd-arrived-dot')) === null, 'what was there before is marked as well');
  must(Math.abs((await top()) - before) < 1, 'the row under the pointer moved');
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

  world.step('the manager gives it to one, and to the other: it leaves the hands of the first at once');
  await world.go(other, '/inbox?view=mine');
  await settled(other);
  await other.evaluate(() => {
    window.sameVisit = true;
  });
  const found = await manager.evaluate(
    (name) =>
      fetch('/api/inbox?view=all&sort=-createdAt&limit=50')
        .then((answer) => answer.json())
        .then(({ items }) => items.find(({ title }) => title === name)?.id),
    who.fields.name,
  );
  const give = (username) =>
    manager.evaluate(
      async ([id, wanted]) => {
        const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const people = await fetch(`/api/tasks/${id}/colleagues?for=assign&q=`).then((answer) => answer.json());
        const { id: personId } = people.find(({ name }) => name === wanted);
        const answer = await fetch(`/api/tasks/${id}/assign`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
          body: JSON.stringify({ personId }),
        });
        return answer.status;
      },
      [found, username],
    );
  must((await give('曾佩琳')) === 200, 'it could not be given to the other');
  await row(other, who.fields.name).waitFor({ timeout: SOON_MS });
  must((await give('周文静')) === 200, 'it could not be given to the one');
  await row(other, who.fields.name).waitFor({ state: 'detached', timeout: SOON_MS });
  await row(one, who.fields.name).waitFor({ timeout: SOON_MS });
  must(await other.evaluate(() => window.sameVisit === true), 'the other page was loaded anew');
}
