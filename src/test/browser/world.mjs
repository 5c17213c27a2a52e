import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { png } from './invented.mjs';

const PATIENCE = 30_000;
const PASSWORD = 'kedang-demo';
export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** The people of a journey, each at a browser of their own, and what a journey asks of the pages. */
export class World {
  constructor(browser, base, name, pictures) {
    Object.assign(this, { browser, base, name, pictures, contexts: [], steps: [], complaints: [], calls: [] });
    mkdirSync(pictures, { recursive: true });
  }

  /** What the journey is at, in its own words; a failure is reported with it. */
  step(words) {
    this.steps.push(words);
    this.calls = [];
  }

  /** A fresh browser of somebody who has not signed in. */
  async visitor({ language = 'zh-CN', size = DESK } = {}) {
    const context = await this.browser.newContext({
      viewport: size,
      locale: language,
      timezoneId: 'Asia/Shanghai',
      isMobile: size === PHONE,
      hasTouch: size === PHONE,
      acceptDownloads: true,
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    return this.tab(context, language);
  }

  /** One more tab of the same person, signed in as that one is. */
  async tab(context, language = 'zh-CN') {
    const page = await context.newPage();
    watchCalls(page);
    page.on('pageerror', (error) => this.complaints.push(`uncaught in the page: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|Uncaught|Warning:/.test(message.text())) {
        this.complaints.push(`console: ${message.text()}`);
      }
    });
    page.on('response', (response) => {
      const { pathname, search } = new URL(response.url());
      if (pathname.startsWith('/api/')) {
        this.calls.push(`${response.status()} ${response.request().method()} ${pathname}${search}`);
      }
      if (response.status() >= 500) {
        this.complaints.push(`${response.status()} for ${response.request().method()} ${pathname}`);
      }
    });
    await page.goto(`${this.base}/`);
    if (language === 'en') {
      await page.getByRole('button', { name: 'English' }).click();
    }
    return page;
  }

  /** Signs in as the demo person of this name, by typing. */
  async as(username, options) {
    const page = await this.visitor(options);
    const form = page.locator('form');
    await form.waitFor();
    await form.locator('input').nth(0).fill(username);
    await form.locator('input').nth(1).fill(PASSWORD);
    await form.getByRole('button', { name: /^(登\s*录|Sign in)$/ }).click();
    await page.waitForURL('**/inbox**');
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  async go(page, path) {
    await page.goto(this.base + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  async picture(page, name) {
    await settled(page);
    const file = resolve(this.pictures, `${this.name}-${name}.png`);
    await page.screenshot({ path: file, fullPage: false });
    return file;
  }

  /** A picture of every open page, for whoever looks into a failure. */
  async evidence() {
    const files = [];
    for (const context of this.contexts) {
      for (const page of context.pages()) {
        const file = resolve(this.pictures, `FAILED-${this.name}-${files.length + 1}.png`);
        await page.screenshot({ path: file, fullPage: true, timeout: 10_000 }).then(
          () => files.push(file),
          () => undefined,
        );
      }
    }
    return files;
  }

  async close() {
    await Promise.all(this.contexts.map((context) => context.close()));
    this.contexts = [];
  }
}

/** A call that stays open for as long as the page does; nobody waits for its end. */
const LASTING = '/api/inbox/live';
const QUIET_MS = 400;
const SETTLED_AFTER_MS = 5_000;
const underWay = new WeakMap();

function watchCalls(page) {
  const calls = { open: new Set(), changedAt: Date.now() };
  underWay.set(page, calls);
  const ended = (request) => {
    calls.open.delete(request);
    calls.changedAt = Date.now();
  };
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith(LASTING)) {
      calls.open.add(request);
      calls.changedAt = Date.now();
    }
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

/** Nothing is being read any more. */
export async function settled(page) {
  const calls = underWay.get(page);
  const end = Date.now() + SETTLED_AFTER_MS;
  while (Date.now() < end && (calls.open.size > 0 || Date.now() - calls.changedAt < QUIET_MS)) {
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

export function must(holds, words) {
  if (!holds) {
    throw new Error(words);
  }
}

/** Asks again until it holds; pages and messages take their time. */
export async function eventually(words, ask, patience = PATIENCE) {
  const end = Date.now() + patience;
  let trouble;
  do {
    try {
      if (await ask()) {
        return;
      }
      trouble = undefined;
    } catch (problem) {
      trouble = problem;
    }
    await new Promise((resume) => setTimeout(resume, 500));
  } while (Date.now() < end);
  throw new Error(`Waited ${patience / 1000} s in vain until ${words}${trouble ? `: ${trouble.message}` : ''}`);
}

/** antd puts a space between two Chinese characters on a button. */
const label = (text) => new RegExp(`^\\s*${[...text].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*')}\\s*$`);
export const button = (page, text) => page.getByRole('button', { name: label(text) });

/** The status beside the page's title. */
export const state = (page) => page.locator('.kd-page-head .kd-status');

export async function stateBecomes(page, words, patience) {
  await eventually(
    `the case says “${words}”`,
    async () => {
      if ((await state(page).innerText()).trim() === words) {
        return true;
      }
      await page.reload();
      await state(page).waitFor();
      return (await state(page).innerText()).trim() === words;
    },
    patience,
  );
}

/** The step at which the case stands, by its name in the inbox. */
export async function stepIs(page, words) {
  await eventually(`the case waits at “${words}”`, async () => {
    if ((await page.locator('.kd-steps').getByText(words).count()) > 0) {
      return true;
    }
    await page.reload();
    await state(page).waitFor();
    await settled(page);
    return (await page.locator('.kd-steps').getByText(words).count()) > 0;
  });
}

/** The case waits for the customer's answer. */
export async function awaitsCustomer(page) {
  await page.locator('main').getByText('等待客户回复').first().waitFor();
}

/** Fills a counter form as a clerk does, hands it in and answers the case's page. */
export async function openAtCounter(world, page, customer, { findings = [], refusing = [] } = {}) {
  await world.go(page, '/openings/new');
  if (customer.corporate) {
    await page.getByText('法人', { exact: true }).click();
  }
  for (const [field, value] of Object.entries(customer.fields)) {
    await page.locator(`#opening-${field}`).fill(value);
  }
  await page.locator('#opening-collector').click();
  await page.locator('#opening-collector').fill('AM001');
  await page.locator('.ant-select-item-option', { hasText: 'AM001' }).click();
  for (const purpose of refusing) {
    await page.getByRole('checkbox', { name: purpose }).uncheck();
  }
  if (customer.scan !== false) {
    await page.locator('input[type=file]').first().setInputFiles({ name: '证件正面.png', mimeType: 'image/png', buffer: png() });
    await page.locator('a, button', { hasText: '证件正面.png' }).waitFor();
  }
  await button(page, '提交').click();
  if (findings.length > 0) {
    await page.getByText(`检查发现 ${findings.length} 项：`).waitFor();
    for (const finding of findings) {
      await page.locator('.kd-opening-actions').getByText(finding).waitFor();
    }
    await world.picture(page, 'findings');
    await button(page, '仍然提交').click();
  }
  await page.waitForURL('**/cases/*');
  await state(page).waitFor();
  return page.url().split('/').pop();
}

/** The customer's telephone: answers the one message that waits there. */
export async function customerReplies(world, page, number, words) {
  await world.go(page, '/simulator');
  await page.getByLabel('手机号码').fill(number);
  const message = page.locator('.kd-handset', { hasText: number });
  await message.first().waitFor();
  must((await message.count()) === 1, `${await message.count()} messages reached the customer instead of one`);
  if (words === '无法送达') {
    await button(message, words).click();
  } else if (words === '是' || words === '否') {
    await button(message, words).click();
  } else {
    await message.getByLabel('其他回复，按 Enter').fill(words);
    await message.getByLabel('其他回复，按 Enter').press('Enter');
  }
  await eventually('the answer is taken', async () => (await message.count()) === 0);
}

/** The task's page stands there; the address alone changes while the list is still shown. */
export async function taskOpens(page, address = '**/tasks/*') {
  await page.waitForURL(address);
  await page.locator('.kd-task').waitFor();
}

/** The list's lines: rows on a desk, cards on a telephone. */
const LINES = 'table.kd-table tbody tr, .kd-cards > li';

/** Opens the task of a case from the inbox and claims it where it is for a role. */
export async function takeTask(world, page, view, caseId, customerName, patience = PATIENCE) {
  await eventually('the task is in the inbox', async () => {
    await world.go(page, `/inbox?view=${view}`);
    await settled(page);
    const row = page.locator(LINES, { hasText: customerName });
    while ((await row.count()) === 0 && (await button(page, '更多').count()) > 0) {
      await button(page, '更多').click();
      await settled(page);
    }
    return (await row.count()) > 0;
  }, patience);
  await page.locator(LINES, { hasText: customerName }).getByRole('link').first().click();
  await taskOpens(page);
  const link = page.locator(`a[href="/cases/${caseId}"]`);
  await link.first().waitFor();
  if (view === 'roles') {
    await button(page, '领取').click();
    // given back is what only the holder may do
    await button(page, '退回').waitFor();
  }
}

export async function completeForm(page, radio, reason) {
  await page.locator('.kd-formjs').getByLabel(radio, { exact: true }).check();
  if (reason !== undefined) {
    await page.locator('.kd-formjs textarea').first().fill(reason);
  }
  await button(page, '办结').click();
  await page.getByText(/^已办结/).first().waitFor();
}

/** No page may be wider than the screen it is read on. */
export async function fits(page, what) {
  await settled(page);
  const { wide, screen, culprits } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
    culprits: [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .slice(0, 5)
      .map((e) => `${e.tagName.toLowerCase()}.${e.className}`),
  }));
  must(wide <= screen, `${what} is ${wide} px wide on a screen of ${screen} px: ${culprits.join(', ')}`);
}
