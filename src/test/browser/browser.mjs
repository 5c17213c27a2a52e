import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The driver is one of the pages' own packages; nothing is downloaded for it. */
const require = createRequire(new URL('../../main/frontend/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or undefined. */
export function findChromium() {
  return [process.env.KEDANG_CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** A browser with a new, empty profile that calls nobody but the program. */
export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
