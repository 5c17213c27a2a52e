import { eventually, must, settled } from '../world.mjs';

/** Everybody of the demo signs in with one click and finds an inbox; nobody sees a place that is not theirs. */
export default async function roles(world) {
  const page = await world.visitor();
  const { people } = await page.evaluate(() => fetch('/api/sign-in').then((answer) => answer.json()));
  const oneOfEach = people.filter((p, i) => people.findIndex((other) => other.roles.join() === p.roles.join()) === i);
  must(oneOfEach.length >= 12, `only ${oneOfEach.length} roles have a demo person`);
  await page.locator('.kd-demo-people button').first().waitFor();
  await world.picture(page, 'sign-in');
  for (const person of oneOfEach) {
    world.step(`${person.username} signs in`);
    await page.locator('.kd-demo-people button', { has: page.getByText(new RegExp(`^${person.username} ·`)) }).click();
    await page.waitForURL('**/inbox**');
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    const places = await page.getByRole('navigation').getByRole('link').allInnerTexts();
    const has = (name) => places.some((place) => place.startsWith(name));
    const opens = person.roles.some((role) => ['account-manager', 'customer-rep', 'information-officer'].includes(role));
    must(has('新开户') === opens, `${person.username} ${opens ? 'has no way to' : 'is offered'} a new opening`);
    must(has('客户查询') === !['process-admin', 'system-admin'].includes(person.roles[0]), `customers: ${places.join(', ')}`);
    await eventually('the inbox has been read', async () => (await page.locator('.kd-table, .kd-state h2').count()) > 0);

    world.step(`${person.username} signs out`);
    await page.locator('header button').last().click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.locator('.kd-demo-people button').first().waitFor();
  }

  world.step('some of the work is old and late, as on any morning');
  const officer = await world.as('information-officer');
  await eventually('overdue work is shown', async () => {
    await world.go(officer, '/inbox?view=overdue');
    await settled(officer);
    return (await officer.locator('table.kd-table tbody tr').count()) >= 2;
  });
  await world.picture(officer, 'overdue');

  world.step('a wrong password is refused in words');
  await page.locator('form input').nth(0).fill('verifier');
  await page.locator('form input').nth(1).fill('wrong');
  await page.locator('form button[type=submit]').click();
  await page.locator('form .kd-tone-bad').waitFor();
}
