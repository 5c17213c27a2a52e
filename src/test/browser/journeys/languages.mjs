import { must, settled, taskOpens } from '../world.mjs';

/** Data stays as it was written; everything of the program's own is in the reader's language. */
const DATA = '.kd-name, .kd-said, .kd-comment, .kd-data, [lang="zh-CN"], .kd-brand, .kd-demo-people small, input, textarea, .kd-note-text';

async function chineseIn(page) {
  await settled(page);
  return page.evaluate((data) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent.trim();
      if (/[\u4e00-\u9fff]/.test(text) && element.checkVisibility() && !element.closest(data)) {
        found.push(text);
      }
    }
    return found;
  }, DATA);
}

/** The same pages in Chinese and in English, with one click between them. */
export default async function languages(world) {
  const page = await world.as('information-officer', { language: 'en' });
  world.step('one click on the sign-in page, and the pages are English');
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await world.go(page, '/inbox?view=roles');
  await page.locator('table.kd-table tbody tr').first().waitFor();
  await world.picture(page, 'inbox-en');
  const names = await page.locator('.kd-name').allInnerTexts();
  const words = (await chineseIn(page)).filter((text) => !names.includes(text));
  must(words.length === 0, `Chinese on the English inbox: ${words.join(' | ')}`);

  world.step('the task and its form in English');
  await page.locator('table.kd-table tbody tr').first().getByRole('link').first().click();
  await taskOpens(page);
  await page.locator('.kd-formjs').waitFor();
  await world.picture(page, 'task-en');
  const form = await page.locator('.kd-formjs').innerText();
  must(!/[\u4e00-\u9fff]/.test(form), `Chinese in the English form: ${form}`);

  world.step('the case and its diagram in English');
  await page.locator('a[href^="/cases/"]').first().click();
  await page.waitForURL('**/cases/*');
  await page.locator('.djs-container svg').first().waitFor();
  await world.picture(page, 'case-en');
  const diagram = await page.locator('.djs-container svg').first().textContent();
  must(!/[\u4e00-\u9fff]/.test(diagram), `Chinese in the English diagram: ${diagram}`);

  world.step('one click to Chinese');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('navigation').getByRole('link', { name: '待办' }).waitFor();
  await page.getByText('发起人').first().waitFor();
  await world.picture(page, 'case-zh');
}
