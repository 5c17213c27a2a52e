/**
 * The journeys of a working day in a real browser: `node src/test/browser/run.mjs ADDRESS [JOURNEY …]`, against a running demo.
 *
 * The program must have been started with a short `kedang.verification.reply-window` (see BrowserJourneysIT), so that a customer's silence can be
 * waited for. Prints a line for every journey and ends with 1 when one failed; pictures stand in target/journeys.
 */
import { resolve } from 'node:path';
import { findChromium, launch } from './browser.mjs';
import { World } from './world.mjs';

const JOURNEYS = ['silence', 'amendment', 'roles', 'counter', 'correction', 'corporate', 'prospect', 'customerView', 'task', 'unsaved', 'undeliverable', 'consent', 'keyboard', 'live', 'bulk', 'bulkComplete', 'handing', 'advice', 'leaver', 'deputy', 'languages', 'phone', 'load'];
/** Answers every message that waits, so nobody may still be waiting for a customer's silence. */
const LAST = ['sheet'];

const [base, ...chosen] = process.argv.slice(2);
const pictures = resolve(process.env.KEDANG_JOURNEY_PICTURES ?? 'target/journeys');
const executable = findChromium();
if (!base || !executable) {
  console.error(base ? 'No Chromium was found; set KEDANG_CHROMIUM to its path.' : 'usage: run.mjs ADDRESS [JOURNEY …]');
  process.exit(2);
}

const browser = await launch(executable);
/** A journey may leave something to be waited for while the others travel: its second half runs when they are done. */
const later = [];
let failed = 0;

async function travel(name, world, part) {
  const began = Date.now();
  try {
    const rest = await part(world);
    if (world.complaints.length > 0) {
      throw new Error(world.complaints.join('\n  '));
    }
    if (typeof rest === 'function') {
      later.push([name, world, rest]);
      return;
    }
    console.log(`passed  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (problem) {
    failed += 1;
    const files = await world.evidence();
    console.log(`FAILED  ${name}: ${world.steps.at(-1) ?? 'at the start'}`);
    console.log(`  ${problem.message}`);
    world.complaints.forEach((complaint) => console.log(`  ${complaint}`));
    world.calls.slice(-12).forEach((call) => console.log(`  asked: ${call}`));
    files.forEach((file) => console.log(`  see ${file}`));
  }
  await world.close();
}

async function all(names) {
  for (const name of names.filter((one) => chosen.length === 0 || chosen.includes(one))) {
    const { default: journey } = await import(`./journeys/${name}.mjs`);
    await travel(name, new World(browser, base.replace(/\/$/, ''), name, pictures), journey);
  }
}

await all(JOURNEYS);
for (const [name, world, rest] of later) {
  await travel(name, world, rest);
}
await all(LAST);
await browser.close();
console.log(failed === 0 ? 'All journeys arrived.' : `${failed} journeys failed.`);
process.exit(failed === 0 ? 0 : 1);
