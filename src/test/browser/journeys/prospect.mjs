import { customer } from '../customers.mjs';
import { png } from '../invented.mjs';
import { awaitsCustomer, button, customerReplies, eventually, fits, must, settled, state, stateBecomes, PHONE } from '../world.mjs';

/** From the first contact to the file: captured, followed up, converted without typing anything twice (OPEN-8); and a claimant (OPEN-8). */
export default async function prospect(world) {
  const clerk = await world.as('customer-rep');
  const who = customer();
  world.step('the clerk captures a prospect');
  await world.go(clerk, '/prospects');
  await button(clerk, '登记潜客').click();
  await clerk.locator('#prospect-name').fill(who.fields.name);
  await clerk.locator('#prospect-phone').fill(who.fields.mobile);
  await clerk.locator('#prospect-source').click();
  await clerk.locator('.ant-select-item-option', { hasText: '转介绍' }).click();
  await clerk.getByLabel('养老').check();
  await button(clerk, '保存').click();
  await clerk.getByText('须本人同意').first().waitFor();
  await clerk.locator('#prospect-contactAgreed').check();
  await world.picture(clerk, 'capture');
  await button(clerk, '保存').click();
  await clerk.waitForURL(/\/prospects\/[0-9A-Z]{26}$/);
  await state(clerk).waitFor();
  const page = new URL(clerk.url()).pathname;
  const text = await clerk.locator('main').innerText();
  must(!text.includes(who.fields.mobile), 'the phone stands in clear');

  world.step('a colleague who captures the same phone is warned');
  const colleague = await world.as('account-manager');
  await world.go(colleague, '/prospects/new');
  await colleague.locator('#prospect-phone').fill(who.fields.mobile);
  await colleague.locator('#prospect-name').fill('同号');
  await colleague.locator('#prospect-phone').focus();
  await colleague.getByText('可能已经认识').waitFor();
  await colleague.getByRole('link', { name: who.fields.name }).waitFor();
  await world.picture(colleague, 'known');

  world.step('the clerk follows up');
  await clerk.getByLabel('沟通内容').fill('约好明天来网点');
  await button(clerk, '记录跟进').click();
  await clerk.locator('.kd-followups').getByText('约好明天来网点').waitFor();
  await world.picture(clerk, 'followed-up');
  const phone = await world.as('customer-rep', { size: PHONE });
  await world.go(phone, page);
  await state(phone).waitFor();
  await fits(phone, 'the prospect');
  await world.go(phone, '/prospects');
  await fits(phone, 'the prospects');

  world.step('the prospect is converted: only the document is still asked for');
  await button(clerk, '转为开户').click();
  await clerk.waitForURL('**/openings/drafts/*');
  await clerk.locator('#opening-name').waitFor();
  must((await clerk.locator('#opening-name').inputValue()) === who.fields.name, 'the name must be typed again');
  must((await clerk.locator('#opening-mobile').inputValue()) === who.fields.mobile, 'the mobile must be typed again');
  await clerk.locator('#opening-documentNumber').fill(who.fields.documentNumber);
  await submitWithScan(clerk);
  await awaitsCustomer(clerk);
  const caseId = clerk.url().split('/').pop();
  await customerReplies(world, clerk, who.fields.mobile, '是');
  await world.go(clerk, `/cases/${caseId}`);
  await stateBecomes(clerk, '已开户');
  await world.go(clerk, page);
  await eventually('the prospect is a customer', async () => (await state(clerk).innerText()).trim() === '已成为客户');
  await world.picture(clerk, 'converted');

  world.step('a claimant is opened from a claim, and not without one');
  const claimant = customer();
  await world.go(clerk, '/openings/new');
  await clerk.getByText('第三方', { exact: true }).click();
  must((await clerk.getByText('初级', { exact: true }).count()) === 0, 'a third party is offered the basic level');
  for (const [field, value] of Object.entries(claimant.fields)) {
    await clerk.locator(`#opening-${field}`).fill(value);
  }
  await clerk.locator('#opening-collector').click();
  await clerk.locator('#opening-collector').fill('AM001');
  await clerk.locator('.ant-select-item-option', { hasText: 'AM001' }).click();
  await attachScan(clerk);
  await button(clerk, '提交').click();
  await clerk.locator('.ant-form-item', { hasText: '赔案号' }).getByText('必须填写').waitFor();
  await world.picture(clerk, 'claim-missing');
  await clerk.locator('#opening-claimNumber').fill('CLM-2026-0815');
  await clerk.locator('#opening-policyNumber').fill('PDAA2026440100815');
  await button(clerk, '提交').click();
  await clerk.waitForURL('**/cases/*');
  await awaitsCustomer(clerk);
  await clerk.locator('main').getByText('CLM-2026-0815').waitFor();
  await settled(clerk);
  await world.picture(clerk, 'claimant');
}

async function attachScan(page) {
  await page.locator('input[type=file]').first().setInputFiles({ name: '证件正面.png', mimeType: 'image/png', buffer: png() });
  await page.locator('a, button', { hasText: '证件正面.png' }).waitFor();
}

async function submitWithScan(page) {
  await attachScan(page);
  await button(page, '提交').click();
  await page.waitForURL('**/cases/*');
  await state(page).waitFor();
}
