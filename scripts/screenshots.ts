import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Cookie, chromium, type Page } from '@playwright/test';
import { cookiesOf, sessionOf } from '../journeys/support/session.ts';
import { startHub } from '../src/testing/running-hub.ts';
import { smallDesk } from '../src/testing/small-desk.ts';

// Pictures of the screens for docs/screens, from a hub of its own with a small desk in it: npm run screenshots
// Names after it take only those pictures: npm run screenshots -- home shifts

interface Screen {
  name: string;
  path: string;
  /** By whom it is looked at; the administrator where nobody is named. */
  as?: 'ops' | 'ben';
  act?(page: Page): Promise<void>;
}

const folder = process.env.SCREENS_DIR ?? join(import.meta.dirname, '..', 'docs', 'screens');
const wanted = process.argv.slice(2);
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const aCase =
  '?Category=database&Severity=SEV1&Error+code=LT-3104&Minutes+worked=16&Steps+tried=1&Data+at+risk=no#criteria';

const screens: Screen[] = [
  { name: 'home', path: '/' },
  { name: 'reader', path: `/documents/KB-155${aCase}` },
  { name: 'codes', path: '/codes' },
  { name: 'code', path: '/codes/LT-2041' },
  { name: 'palette', path: '/', act: (page) => typeInPalette(page, 'client cannot log in after password change') },
  { name: 'tickets', path: '/tickets', as: 'ben', act: isLive },
  { name: 'ticket', path: '/tickets/INC-000005', as: 'ben', act: isLive },
  { name: 'new-ticket', path: '/tickets/new', as: 'ben', act: writeTicket },
  { name: 'team', path: '/team', act: isLive },
  { name: 'shifts', path: '/shifts' },
  { name: 'inbox', path: '/inbox' },
  { name: 'people', path: '/people' },
  { name: 'companies', path: '/companies' },
  { name: 'company', path: '/companies', act: (page) => open(page, 'Visayas Freight') },
  { name: 'contract', path: '/companies', as: 'ops', act: (page) => openFrom(page, 'Visayas Freight', 'contract') },
  { name: 'effective-sla', path: '/companies', act: (page) => openFrom(page, 'Visayas Freight', 'sla') },
  { name: 'delivery', path: '/delivery' },
  { name: 'import', path: '/companies/import' },
  { name: 'account', path: '/account' },
  { name: 'audit', path: '/audit' },
];

mkdirSync(folder, { recursive: true });
const hub = await startHub();
try {
  const cookies = await sessionOf(hub);
  const people = await smallDesk(hub.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    await pictures(browser, screen.as ? cookiesOf(hub, people[screen.as]) : cookies, screen);
  await browser.close();
} finally {
  await hub.stop();
}

/** Light and dark at a desk, light on a phone. */
async function pictures(browser: Browser, cookies: Cookie[], { name, path, act }: Screen): Promise<void> {
  for (const [size, colorScheme] of [
    ['desk', 'light'],
    ['desk', 'dark'],
    ['phone', 'light'],
  ] as const) {
    const context = await browser.newContext({ viewport: sizes[size], colorScheme, reducedMotion: 'reduce' });
    await context.addCookies(cookies);
    const page = await context.newPage();
    // Streams that stay open keep the network from ever being idle.
    await page.goto(hub.url + path, { waitUntil: 'load' });
    await page.locator('html[data-live]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await act?.(page);
    const file = `${name}${size === 'phone' ? '-phone' : ''}-${colorScheme}.png`;
    await page.screenshot({ path: join(folder, file) });
    console.log(file);
    await context.close();
  }
}

/** What is shown follows what happens. */
async function isLive(page: Page): Promise<void> {
  await page.getByText('live', { exact: true }).waitFor();
}

/** Types into the form of a new ticket until it says what follows. */
async function writeTicket(page: Page): Promise<void> {
  await page.getByLabel('Client company').fill('visayas');
  await page.getByRole('option', { name: /Visayas/ }).click();
  await page.getByLabel('Summary').fill('Dispatch cannot print waybills in Cebu since 13:20');
  await page.getByLabel('Error code').fill('3104');
  await page.getByRole('link', { name: /^LT-3104/ }).waitFor();
}

/** Follows a link and waits for its page. */
async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Opens a page below that of a company. */
async function openFrom(page: Page, name: string, part: string): Promise<void> {
  await open(page, name);
  await page.goto(`${page.url()}/${part}`);
  await page.locator('html[data-live]').waitFor();
}

async function typeInPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(text);
  await page.getByRole('option').first().waitFor();
}
