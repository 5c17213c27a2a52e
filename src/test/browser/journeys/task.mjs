import { must, settled } from '../world.mjs';

const SCREEN = { width: 1440, height: 900 };
const PEOPLE = ['information-officer', 'verifier', 'customer-rep', 'account-manager', 'manager'];

/** Of a task's page: how high it is, and which of its parts do not stand on the screen whole. */
function measure() {
  const inView = (box) => box.width > 0 && box.top >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1;
  const seen = (selector) => {
    const element = document.querySelector(selector);
    return element !== null && inView(element.getBoundingClientRect());
  };
  const hidden = ['.kd-task-form', '.kd-task-done .ant-btn-primary', '.kd-task-context', '.kd-case-aside', '.kd-comment-box'].filter(
    (selector) => !seen(selector),
  );
  const scrolling = ['.kd-task-form > .kd-panel > .kd-panel-body', '.kd-task-context'].flatMap((selector) => {
    const element = document.querySelector(selector);
    return element.scrollHeight > element.clientHeight + 1 ? [`${selector} ${element.scrollHeight} of ${element.clientHeight} px`] : [];
  });
  return { height: document.documentElement.scrollHeight, hidden, scrolling };
}

/** Everything needed to decide stands on one screen of 1440 × 900, whatever the task (INBX-4). */
export default async function task(world) {
  const kinds = new Map();
  for (const username of PEOPLE) {
    world.step(`${username} opens a task of each kind`);
    const page = await world.as(username, { size: SCREEN });
    const items = await page.evaluate(async () => {
      const lists = await Promise.all(['mine', 'roles'].map((view) => fetch(`/api/inbox?view=${view}&limit=200`)));
      return (await Promise.all(lists.map((list) => list.json()))).flatMap((list) => list.items);
    });
    for (const item of items) {
      if (kinds.has(item.taskType)) {
        continue;
      }
      await world.go(page, `/tasks/${item.id}`);
      await page.locator('.kd-task-done .ant-btn-primary').waitFor();
      await page.locator('.kd-story li').first().waitFor();
      await settled(page);
      kinds.set(item.taskType, await page.evaluate(measure));
      await world.picture(page, item.taskType);
    }
  }
  const wrong = [...kinds].flatMap(([kind, { height, hidden, scrolling }]) => [
    ...(height > SCREEN.height ? [`${kind} is ${height} px high`] : []),
    ...hidden.map((part) => `${kind}: ${part} is not in view`),
    ...scrolling.map((part) => `${kind}: ${part} scrolls`),
  ]);
  must(kinds.size >= 7, `only ${kinds.size} kinds of tasks were found: ${[...kinds.keys()].join(', ')}`);
  must(wrong.length === 0, wrong.join('; '));
}
