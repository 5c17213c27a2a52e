import { button, eventually, fits, must, PHONE } from '../world.mjs';

/** A manager spreads the work: by hand, and by letting the program do it (INBX-1). */
export default async function load(world) {
  const page = await world.as('manager');
  const row = (name) => page.locator('tr[data-person]', { hasText: name });
  const held = async (name) => Number(await row(name).locator('[data-label="在办"]').innerText());

  world.step('the manager sees who has how much');
  await world.go(page, '/load?role=information-officer');
  await row('周文静').waitFor();
  const before = [await held('周文静'), await held('曾佩琳')];
  must(before[0] > 0, 'nobody holds anything to spread');
  await row('周文静').getByRole('img', { name: /^周文静：\d+ 件/ }).waitFor();

  world.step('a task is dragged to a colleague');
  await row('周文静').getByRole('button', { name: /^展开/ }).click();
  const tasks = page.getByRole('list', { name: '周文静 的待办' }).getByRole('listitem');
  await tasks.first().waitFor();
  await world.picture(page, 'opened');
  await tasks.first().dragTo(row('曾佩琳'));
  await page.getByText('已指派 1 件给 曾佩琳').first().waitFor();
  await eventually('the numbers follow', async () => (await held('曾佩琳')) === before[1] + 1 && (await held('周文静')) === before[0] - 1);

  world.step('and taken back');
  await button(page.locator('.kd-load-done'), '撤销').click();
  await eventually('the numbers are as before', async () => (await held('曾佩琳')) === before[1] && (await held('周文静')) === before[0]);

  world.step('the same by choosing, with the keyboard');
  await tasks.first().getByRole('checkbox').press('Space');
  await page.getByRole('combobox', { name: '指派给…' }).fill('曾佩琳');
  await page.locator('.ant-select-item-option', { hasText: '曾佩琳' }).waitFor();
  await page.keyboard.press('Enter');
  await button(page, '指派 1 件').click();
  await eventually('the task went over', async () => (await held('曾佩琳')) === before[1] + 1);

  world.step('a branch has its free tasks given out');
  const free = await page.evaluate(() =>
    fetch('/api/inbox?view=all&person=nobody&limit=200')
      .then((answer) => answer.json())
      .then(({ items }) => items.filter((item) => item.role === 'information-officer' && !['440000', '440100'].includes(item.branch.code)).map((item) => item.branch.code)),
  );
  must(free.length > 0, 'no free task to give out');
  await world.go(page, `/load?role=information-officer&branch=${free[0]}`);
  const rules = page.getByRole('table', { name: '自动派单' });
  const way = rules.getByRole('combobox', { name: /^客户信息管理岗 方式/ });
  const set = async (words) => {
    await way.click();
    await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${words}$`) }).click();
    await rules.getByRole('button', { name: '保存 客户信息管理岗' }).click();
    await page.getByText('已保存').first().waitFor();
  };
  const pool = page.locator('.kd-load-pool [data-label="在办"]');
  await pool.waitFor();
  const waiting = Number(await pool.innerText());
  await set('按工作量');
  try {
    // what both officers had and gave back goes to nobody by itself
    await eventually('fewer wait to be taken', async () => (await pool.count()) === 0 || Number(await pool.innerText()) < waiting);
  } finally {
    await set('同上级机构');
  }

  world.step('on a phone every row is a card');
  const phone = await world.as('manager', { size: PHONE });
  await world.go(phone, '/load?role=information-officer');
  await phone.locator('tr[data-person]').first().waitFor();
  await fits(phone, 'the workload page');
  await world.picture(phone, 'phone');
}
