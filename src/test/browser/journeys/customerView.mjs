import { button, eventually, fits, must, PHONE } from '../world.mjs';

const tab = (page, name) => page.getByRole('tab', { name });
const dialog = (page) => page.getByRole('dialog');

async function firstFile(world, page, name) {
  await world.go(page, `/customers?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/customers\/[0-9A-Z]{26}$/);
  await tab(page, '服务信息').waitFor();
  return new URL(page.url()).pathname;
}

async function choose(page, field, word) {
  await dialog(page).locator(`#${field}`).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: word }).first().click();
}

/** The whole customer on one page (CUST-4): services, a complaint from raising to closing, related parties, one time line. */
export default async function customerView(world) {
  const manager = await world.as('account-manager');
  world.step('the services of a demo customer are there');
  const path = await firstFile(world, manager, '岭南云帆科技有限公司');
  await manager.getByText('雇主责任保险').waitFor();
  await eventually('the agreement that runs out soon is said to be', async () => manager.getByText('将到期').isVisible());
  const text = await manager.locator('main').innerText();
  must(!text.includes('XY-2025-00319'), 'the number of the agreement stands in clear');
  await world.picture(manager, 'service');

  world.step('an interaction is logged by hand');
  await tab(manager, '接触与投诉').click();
  await button(manager, '登记接触').click();
  await choose(manager, 'topic', '缴费');
  await dialog(manager).locator('#note').fill('询问发票抬头，已更正');
  await dialog(manager).getByRole('button', { name: /保\s*存/ }).click();
  await manager.getByText('询问发票抬头，已更正').waitFor();

  world.step('a complaint stands out until it is answered, and is closed after that');
  await button(manager, '登记投诉').click();
  await choose(manager, 'topic', '服务');
  await dialog(manager).locator('#text').fill('业务员三天没有回电');
  await dialog(manager).getByRole('button', { name: /保\s*存/ }).click();
  await manager.getByText('有投诉待答复').waitFor();
  await world.picture(manager, 'complaint');
  await button(manager, '答复').first().click();
  await dialog(manager).locator('#answer').fill('已致歉，并由主管跟进');
  await dialog(manager).getByRole('button', { name: /答\s*复/ }).click();
  await button(manager, '办结').first().click();
  await manager.getByText('已办结').first().waitFor();
  await manager.getByText('有投诉待答复').waitFor({ state: 'detached' });

  world.step('a contact person is added, masked');
  await tab(manager, '关联方').click();
  await manager.getByText('纪晓岚').waitFor();
  await button(manager, '添加关联方').click();
  await dialog(manager).locator('#name').fill('温如玉');
  await dialog(manager).locator('#phone').fill('13760041234');
  await dialog(manager).getByRole('button', { name: /保\s*存/ }).click();
  await manager.getByText('温如玉').waitFor();
  must(!(await manager.locator('main').innerText()).includes('13760041234'), 'the phone stands in clear');
  await world.picture(manager, 'relations');

  world.step('the time line tells all of it, and is filtered');
  await tab(manager, '时间线').click();
  await manager.getByText('投诉办结').waitFor();
  await manager.getByText('建立档案').waitFor();
  await world.picture(manager, 'timeline');
  await manager.getByRole('button', { name: '关联', exact: true }).click();
  await eventually('only relations are left', async () => (await manager.getByText('投诉办结').count()) === 0);
  await manager.getByText('添加关联方').first().waitFor();

  world.step('the same page in English, and on a phone');
  const english = await world.as('account-manager', { language: 'en' });
  await world.go(english, path);
  await english.getByText('Due soon').waitFor();
  await world.picture(english, 'english');
  const phone = await world.as('account-manager', { size: PHONE });
  for (const view of ['service', 'contact', 'relations', 'dossier', 'timeline']) {
    await world.go(phone, `${path}?view=${view}`);
    await phone.locator('[role="tabpanel"] .kd-panel').first().waitFor();
    await fits(phone, `the customer's ${view}`);
    await world.picture(phone, `phone-${view}`);
  }
}
