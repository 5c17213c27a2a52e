import { company, customer } from '../customers.mjs';
import { mobile, png, residentNumber } from '../invented.mjs';
import {
  button,
  completeForm,
  customerReplies,
  fits,
  must,
  openAtCounter,
  PHONE,
  settled,
  stateBecomes,
  stepIs,
  takeTask,
  taskOpens,
} from '../world.mjs';

/** Opens a file for somebody and answers its address. */
async function opened(world, clerk, who) {
  const id = await openAtCounter(world, clerk, who);
  await customerReplies(world, clerk, who.fields.mobile, '是');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已开户');
  await clerk.getByRole('link', { name: '客户档案' }).first().click();
  await clerk.waitForURL(/\/customers\/\w+$/);
  return new URL(clerk.url()).pathname;
}

/** Fills the form of a change; what is not named stays. */
async function fillChange(page, values, reason) {
  for (const [field, value] of Object.entries(values)) {
    await page.locator(`#change-${field}`).fill(value);
  }
  await page.locator('#change-reason').fill(reason);
}

/** Looks first, then submits; answers the case. */
async function submit(page, words = '提交') {
  await button(page, '预览').click();
  await page.locator('.kd-preview').waitFor();
  await button(page, words).click();
  await page.waitForURL('**/cases/*');
  await page.locator('.kd-differences').waitFor();
  return page.url().split('/').pop();
}

const DESK_OF_A_CHECKER = { width: 1440, height: 900 };

/** Changes of open files: asked, checked, met, and taken back (AMND-1 … AMND-5). */
export default async function amendment(world) {
  const clerk = await world.as('customer-rep', { size: DESK_OF_A_CHECKER });
  const who = customer();
  world.step('a file is opened');
  const file = await opened(world, clerk, who);

  world.step('the clerk types a new mobile and address, looks, and loses nothing by leaving');
  await button(clerk, '变更').click();
  await clerk.waitForURL('**/change');
  const fresh = mobile();
  await fillChange(clerk, { mobile: fresh }, '客户换号，本人到柜面申请');
  await clerk.locator('input[type=file]').first().setInputFiles({ name: '变更申请书.png', mimeType: 'image/png', buffer: png() });
  await clerk.locator('a, button', { hasText: '变更申请书.png' }).first().waitFor();
  await clerk.reload();
  await clerk.locator('#change-mobile').waitFor();
  must((await clerk.locator('#change-mobile').inputValue()) === fresh, 'what was typed is gone after a reload');
  await button(clerk, '预览').click();
  await clerk.locator('.kd-preview').getByText('需客户确认').first().waitFor();
  await clerk.locator('.kd-preview').getByText('核实原、新联系方式').waitFor();
  await world.picture(clerk, 'form');
  await button(clerk, '提交').click();
  await clerk.waitForURL('**/cases/*');
  const changeCase = clerk.url().split('/').pop();
  await stateBecomes(clerk, '核实中');

  world.step('the file says that it is being changed, and where');
  await world.go(clerk, file);
  await clerk.locator('.kd-page-head .kd-pending', { hasText: '手机号码' }).waitFor();
  await clerk.locator('.kd-contacts .kd-pending-mark').waitFor();
  await world.picture(clerk, 'pending');

  world.step('a second change of the same field meets the first, and waits by choice');
  const colleague = await world.as('information-officer', { size: DESK_OF_A_CHECKER });
  await world.go(colleague, `${file}/change`);
  await fillChange(colleague, { mobile: mobile() }, '电话中又说了另一个号码');
  await button(colleague, '预览').click();
  await colleague.getByText('另一件变更正在办理同一栏目').waitFor();
  await world.picture(colleague, 'conflict');
  must(await button(colleague, '提交').isDisabled(), 'a change that meets another one may be submitted without a choice');
  await colleague.getByLabel('排队，等那一件办结').check();
  await button(colleague, '排队提交').click();
  await colleague.waitForURL('**/cases/*');
  const secondCase = colleague.url().split('/').pop();
  await stateBecomes(colleague, '排队等候');
  await colleague.getByRole('button', { name: /撤回申请/ }).click();
  await colleague.locator('#withdraw-reason').fill('客户更正了说法');
  await button(colleague.locator('.ant-modal-footer'), '撤回申请').click();
  await stateBecomes(colleague, '已撤回');
  must(secondCase !== changeCase, 'both changes are one case');

  world.step('the new number says yes, the old one stays silent and nobody answers it');
  await customerReplies(world, clerk, fresh, '是');
  const verifier = await world.as('verifier', { size: DESK_OF_A_CHECKER });
  return async () => {
    world.step('after the silence somebody calls, and hears that it is not the customer');
    await takeTask(world, verifier, 'roles', changeCase, who.fields.name, 180_000);
    await completeForm(verifier, '号码或人员不符', '接听的是别人');

    world.step('a person decides with both answers in view, on one screen');
    const officer = await world.as('information-officer2', { size: DESK_OF_A_CHECKER });
    await takeTask(world, officer, 'roles', changeCase, who.fields.name);
    await officer.locator('.kd-answers').getByText('原联系方式').first().waitFor();
    await officer.locator('.kd-answers').getByText('新联系方式').first().waitFor();
    must(!(await officer.locator('main').innerText()).includes(fresh), 'the new number stands in clear');
    await world.picture(officer, 'resolve');
    await completeForm(officer, '情况已查明，仍予受理', '本人持证到柜面，原号码已停用');
    await world.go(clerk, `/cases/${changeCase}`);
    await stateBecomes(clerk, '已变更');
    await clerk.locator('.kd-differences').waitFor();
    await world.picture(clerk, 'case');

    world.step('the history shows it, and the file as it was brings it back by another change');
    await world.go(clerk, `${file}?view=history`);
    await clerk.locator('.kd-table tbody tr', { hasText: '手机号码' }).first().waitFor();
    await world.picture(clerk, 'history');
    await button(clerk, '此前的档案').first().click();
    await clerk.locator('.kd-as-of .kd-differs').first().waitFor();
    await clerk.locator('.kd-as-of').getByLabel('手机号码').check();
    await world.picture(clerk, 'as-of');
    await clerk.getByRole('button', { name: /恢复所选/ }).click();
    await clerk.locator('#restore-reason').fill('号码恢复使用');
    await button(clerk.locator('.ant-modal-footer'), '提交恢复').click();
    await clerk.waitForURL('**/cases/*');
    await clerk.locator('.kd-page-head').getByText('恢复').waitFor();
    await world.picture(clerk, 'restore');

    await identity(world, clerk, verifier);
    await vip(world, clerk);
    await english(world, file, changeCase, who.fields.name);
  };
}

/** Two persons of different roles decide on a name or a document, the second one on a telephone. */
async function identity(world, clerk, verifier) {
  world.step('a corrected document number needs two persons');
  const who = customer();
  const file = await opened(world, clerk, who);
  await world.go(clerk, `${file}/change`);
  await fillChange(clerk, { documentNumber: residentNumber() }, '证件号码录错，凭身份证更正');
  await clerk.locator('input[type=file]').first().setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: png() });
  await clerk.locator('a, button', { hasText: '身份证.png' }).first().waitFor();
  const id = await submit(clerk);
  await stepIs(clerk, '审核变更');

  world.step('the verifier checks side by side, on one screen');
  await takeTask(world, verifier, 'roles', id, who.fields.name);
  await verifier.locator('.kd-differences mark').first().waitFor();
  await verifier.locator('.kd-formjs').waitFor();
  const bottom = await button(verifier, '办结').evaluate((one) => one.getBoundingClientRect().bottom);
  must(bottom <= DESK_OF_A_CHECKER.height, `the form ends at ${bottom} px, below the screen`);
  await world.picture(verifier, 'check');
  await completeForm(verifier, '同意变更', '与证件影像一致');

  world.step('the manager approves on a telephone');
  const manager = await world.as('manager', { size: PHONE });
  await world.go(manager, '/inbox?view=roles');
  await manager.locator('.kd-cards li', { hasText: who.fields.name }).getByRole('link').first().click();
  await taskOpens(manager);
  await button(manager, '领取').click();
  await manager.locator('.kd-formjs').waitFor();
  await fits(manager, 'the approval');
  await world.picture(manager, 'approve-phone');
  await completeForm(manager, '同意变更', '同意');
  await world.go(clerk, `/cases/${id}`);
  await stateBecomes(clerk, '已变更');
}

/** A company becomes important by request and approval; the returned request is corrected with everything typed. */
async function vip(world, clerk) {
  world.step('the VIP flag is asked for as a guided change');
  const who = company();
  const file = await opened(world, clerk, who);
  await world.go(clerk, file);
  await clerk.getByRole('button', { name: '其他变更方式' }).click();
  await clerk.getByRole('menuitem', { name: '申请重要客户' }).click();
  await clerk.waitForURL('**kind=VIP');
  await clerk.locator('#change-reason').fill('年保费超过标准');
  await button(clerk, '预览').click();
  await clerk.locator('.kd-preview').getByText('需两人审批').first().waitFor();
  await world.picture(clerk, 'vip');
  await button(clerk, '提交').click();
  await clerk.waitForURL('**/cases/*');
  await stateBecomes(clerk, '待审核');
}

/** The same pages for somebody who reads English. */
async function english(world, file, changeCase, mine) {
  world.step('the change in English');
  const page = await world.as('information-officer', { language: 'en', size: DESK_OF_A_CHECKER });
  await world.go(page, `${file}/change`);
  await page.locator('#change-mobile').waitFor();
  await fits(page, 'the change form');
  await world.picture(page, 'form-en');
  await world.go(page, `/cases/${changeCase}`);
  await page.locator('.kd-differences').waitFor();
  const shown = await page.locator('.kd-differences').innerText();
  must(!/[一-鿿]/.test(shown), `Chinese in the English comparison: ${shown}`);
  await settled(page);
  await world.picture(page, 'case-en');
  const phone = await world.as('customer-rep', { size: PHONE });
  for (const [path, name] of [
    [`${file}/change`, 'form-phone'],
    [`${file}?view=history`, 'history-phone'],
    [`/cases/${changeCase}`, 'case-phone'],
    ['/requests?view=changes', 'requests-phone'],
  ]) {
    await world.go(phone, path);
    await fits(phone, path);
    await world.picture(phone, name);
  }
  await phone.getByText(mine).first().waitFor();
}
