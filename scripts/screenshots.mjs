import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

// Pictures of the screens for docs/screens, from a hub that runs already: HUB_URL=http://127.0.0.1:7010 node scripts/screenshots.mjs
// HUB_SESSION is the storage state of a browser that is signed in. Names after the address take only those pictures.

const hub = process.env.HUB_URL ?? 'http://127.0.0.1:7010';
const folder = process.env.SCREENS_DIR ?? join(import.meta.dirname, '..', 'docs', 'screens');
const wanted = process.argv.slice(2);
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const aCase =
  '?Category=database&Severity=SEV1&Error+code=LT-3104&Minutes+worked=16&Steps+tried=1&Data+at+risk=no#criteria';

const screens = [
  { name: 'home', path: '/' },
  { name: 'reader', path: `/documents/KB-155${aCase}` },
  { name: 'codes', path: '/codes' },
  { name: 'code', path: '/codes/LT-2041' },
  { name: 'palette', path: '/', act: (page) => typeInPalette(page, 'client cannot log in after password change') },
];

mkdirSync(folder, { recursive: true });
const storageState = process.env.HUB_SESSION;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const scheme of ['light', 'dark']) {
    for (const [size, viewport] of Object.entries(sizes)) {
      if (size === 'phone' && scheme === 'dark') continue;
      await picture({ ...screen, scheme, size, viewport });
    }
  }
}
await browser.close();

async function picture({ name, path, act, scheme, size, viewport }) {
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce', storageState });
  const page = await context.newPage();
  await page.goto(hub + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await act?.(page);
  const file = `${name}${size === 'phone' ? '-phone' : ''}-${scheme}.png`;
  await page.screenshot({ path: join(folder, file) });
  console.log(file);
  await context.close();
}

async function typeInPalette(page, text) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option').first().waitFor();
}
