import { fits, must, PHONE, taskOpens } from '../world.mjs';

/** A telephone of 390 px: nothing is cut off and nothing scrolls sideways. */
export default async function phone(world) {
  for (const language of ['zh-CN', 'en']) {
    const suffix = language === 'en' ? '-en' : '';
    world.step(`the pages before signing in, ${language}`);
    const page = await world.visitor({ language, size: PHONE });
    await page.locator('form').waitFor();
    await fits(page, 'the sign-in page');
    await world.picture(page, `sign-in${suffix}`);

    world.step(`inbox, task and case, ${language}`);
    const officer = await world.as('information-officer', { language, size: PHONE });
    await world.go(officer, '/inbox?view=roles');
    await officer.locator('.kd-cards li').first().waitFor();
    await fits(officer, 'the inbox');
    await world.picture(officer, `inbox${suffix}`);
    await officer.locator('.kd-cards li a').first().click();
    await taskOpens(officer);
    await officer.locator('.kd-formjs').waitFor();
    await fits(officer, 'the task');
    await world.picture(officer, `task${suffix}`);
    await officer.locator('a[href^="/cases/"]').first().click();
    await officer.waitForURL('**/cases/*');
    await officer.locator('.djs-container svg').first().waitFor();
    await fits(officer, 'the case');
    await world.picture(officer, `case${suffix}`);

    world.step(`the other pages, ${language}`);
    for (const [path, name] of [
      ['/openings/new', 'opening'],
      ['/requests', 'requests'],
      ['/customers?q=G', 'customers'],
      ['/simulator', 'simulator'],
    ]) {
      await world.go(officer, path);
      await fits(officer, path);
      await world.picture(officer, name + suffix);
    }
    const small = await officer.evaluate(() =>
      [...document.querySelectorAll('button, a')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth).length,
    );
    must(small === 0, `${small} buttons stand outside the screen`);
    const steward = await world.as('data-steward', { language, size: PHONE });
    await world.go(steward, '/sheets');
    await fits(steward, 'the sheets');
    await world.picture(steward, `sheets${suffix}`);
  }
}
