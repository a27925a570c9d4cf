import { execFile } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { signInTo } from '../src/testing/first-account.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { colleague } from './support/colleagues.ts';
import { complaintsOf, live } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const cli = new URL('../src/app/cli.ts', import.meta.url).pathname;
let hub: RunningHub;
let page: Page;
let company: string;
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  hub = await startHub();
  await sessionOf(hub);
  const again = { url: hub.url, setUpLink: undefined };
  page = await colleague(again, browser, { name: 'Olga Manager', roles: ['ops'] });
  complaints = complaintsOf(page);
  const headers = { 'content-type': 'application/json', origin: hub.url, ...(await signInTo(again)) };
  const body = JSON.stringify({ name: 'Visayas Freight', place: 'Cebu City' });
  const made = await fetch(`${hub.url}/api/v1/companies`, { method: 'POST', headers, body });
  company = `${hub.url}/companies/${((await made.json()) as { id: string }).id}`;
});
test.afterAll(async () => {
  await page?.context().close();
  await hub?.stop();
});

const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name, exact: true });

interface Shown {
  clocks: { clock: string; clause: string; target: string }[];
}

/** What `hub try clocks` promises the company now. */
function tryClocks(): Promise<Shown['clocks'][number]> {
  const at = new Date().toISOString();
  const args = [cli, 'try', 'clocks', '--company', 'Visayas Freight', '--data-dir', hub.dataDir];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, (error, out, err) =>
      error ? reject(new Error(out + err)) : resolve((JSON.parse(out) as Shown).clocks[0]!),
    );
    child.stdin!.end(JSON.stringify({ contactedAt: at, severity: 'SEV1', asOf: at }));
  });
}

test('before there is a contract, the common targets hold, and the form shows them through', async () => {
  await page.goto(company);
  await page.getByRole('link', { name: 'Contract', exact: true }).click();
  await expect(page.getByText('There is no contract: the common targets hold.')).toBeVisible();
  await live(page);
  await expect(cell('SEV1, Response')).toHaveAttribute('placeholder', '15 min');
  await cleanAtAllWidths(page);
  expect(await tryClocks()).toMatchObject({ clause: 'KB-310 T1', target: 'PT15M' });
});

test('a contract that contradicts itself is refused at its cell', async () => {
  await cell('SEV1, Response').fill('5 h');
  // The first check of a hub compiles every document.
  await expect(cell('SEV1, Response')).toHaveAttribute('aria-invalid', 'true', { timeout: 30_000 });
  await expect(cell('SEV1, Response')).toHaveAccessibleDescription(/longer than the time to resolve, 4 h/);
  await page.getByLabel('Why').fill('As agreed');
  await button('Publish').click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be published' })).toBeVisible();
  await expect(cell('SEV1, Response')).toHaveValue('5 h');
  await cleanAtAllWidths(page);
  await button('Source').click();
  await expect(page.getByLabel('CT-visayas-freight')).toHaveValue(/\| C1 \| SEV1 \| 5 h \|/);
  await expect(page.getByRole('list', { name: /in the way/ })).toContainText('longer than the time to resolve');
  await button('Form').click();
});

test('what was typed survives a reload', async () => {
  await cell('SEV1, Response').fill('10 min');
  await page.getByLabel('In force from').fill('2026-01-01');
  await page.reload();
  await live(page);
  await expect(cell('SEV1, Response')).toHaveValue('10 min');
  await expect(page.getByText('A draft that is not published')).toBeVisible();
});

test('with the keyboard alone it is published, and the difference is told before', async () => {
  await expect(region('What would change')).toContainText('CT-visayas-freight "Visayas Freight" is new');
  await page.getByLabel('Why').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Faster answers');
  await page.keyboard.press('Enter');
  await expect(region('Editions of this contract')).toContainText('Faster answers');
  await expect(page.getByText('A draft that is not published')).toHaveCount(0);
  await cell('SEV1, Response').fill('5 min');
  await expect(region('What would change')).toContainText('CT-visayas-freight C1: Response 5 min, was 10 min');
  await button('Discard draft').click();
  await expect(cell('SEV1, Response')).toHaveValue('10 min');
  await cleanAtAllWidths(page);
});

test('the page of what holds marks it, and the command line follows', async () => {
  await page.getByRole('link', { name: 'What holds for this client' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Service levels in force');
  const row = page.getByRole('row').filter({ hasText: 'Visayas Freight C1' });
  await expect(row).toContainText('10 min');
  await expect(row).toContainText('KB-310 T1 has 15 min');
  await cleanAtAllWidths(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await page.emulateMedia({ media: null });
  expect(await tryClocks()).toMatchObject({ clause: 'Visayas Freight C1', target: 'PT10M' });
  await page.getByRole('link', { name: 'When is this due?' }).click();
  await expect(page).toHaveURL(/\/documents\/CT-visayas-freight#targets$/);
  await expect(page.getByText('Visayas Freight C1').first()).toBeVisible();
});

test('the browser had nothing to complain about', () => expect(complaints.filter((it) => !/422/.test(it))).toEqual([]));
