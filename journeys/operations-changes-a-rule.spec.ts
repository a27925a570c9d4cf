import { type Cookie, expect, type Page, test } from '@playwright/test';
import { breakFile, copyContent, removeCopies } from '../src/testing/content-copy.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { tempDataDir } from '../src/testing/temp-data-dir.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { complaintsOf, live, tabTo, withoutPointer } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const data = tempDataDir();
let draft: string;
let hub: RunningHub;
let session: Cookie[];

test.beforeAll(async () => {
  draft = copyContent();
  hub = await startHub({ dataDir: data.path, args: ['--watch', draft] });
  session = await sessionOf(hub);
});
test.beforeEach(async ({ context }) => {
  await context.clearCookies();
  await context.addCookies(session);
});
test.afterAll(async () => {
  await hub.stop();
  data.remove();
  removeCopies();
});

/** Somebody saves a document in a text editor. */
const save = (from: string, to: string) => breakFile(draft, { file: 'KB-155.md', from, to });
const verdict = (page: Page) => page.locator('output').first();

test('the start names the screen of the preview', () => {
  expect(hub.said()).toContain(`A preview of ${draft}: ${hub.url}/preview`);
});

test('a mistake shows as it is saved, and what it changes once it is mended', async ({ page }) => {
  const complaints = complaintsOf(page);
  await withoutPointer(page);
  await page.goto(`${hub.url}/`);
  await live(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(verdict(page)).toHaveText('It can be published, and would change nothing.');
  await expect(page.getByText(/^Live, read at/)).toBeVisible();

  const line = save('| E6 | any | SEV2 | any | 30 min or more', '| E6 | any | SEV2 | any | 25 minn or more');
  await expect(verdict(page)).toHaveText('It cannot be published: 1 error stands in the way.');
  const problems = page.getByRole('region', { name: 'What is wrong' });
  await expect(problems).toContainText(`KB-155.md:${line}:27`);
  await expect(problems.locator('mark')).toHaveText('25 minn');
  await expect(problems).toContainText('"15 min or more"');

  save('25 minn or more', '25 min or more');
  await expect(verdict(page)).toHaveText('It can be published: 1 change in 1 document.');
  await expect(problems).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'KB-155 Escalation Policy' })).toContainText(
    'KB-155 E6: Minutes worked 25 min or more, was 30 min or more',
  );
  const rules = page.getByRole('region', { name: 'Rules that would decide otherwise' });
  await expect(rules).toContainText('minutes worked is 30 min or more');
  await expect(rules).toContainText('minutes worked is 25 min or more');

  await tabTo(page, page.getByRole('link', { name: 'Read KB-155 as it would be' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note')).toContainText('Not in force.');
  await expect(page.locator('[id="E6"]')).toContainText('25 min or more');
  save('| E6 | any | SEV2 | any | 25 min', '| E6 | any | SEV2 | any | 20 min');
  await expect(page.locator('[id="E6"]')).toContainText('20 min or more');
  await tabTo(page, page.getByRole('link', { name: 'Read the text in force' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[id="E6"]')).toContainText('30 min or more');
  expect(complaints).toEqual([]);
});

test('a hub that goes away is said, and what was saved meanwhile is caught up', async ({ page }) => {
  await page.goto(`${hub.url}/preview`);
  await live(page);
  await expect(page.getByText(/^Live, read at/)).toBeVisible();
  const { port } = new URL(hub.url);
  await hub.stop();
  await expect(page.getByText(/^The connection is lost/)).toBeVisible();
  save('| E6 | any | SEV2 | any | 20 min', '| E6 | any | SEV2 | any | 22 min');
  hub = await startHub({ dataDir: data.path, args: ['--watch', draft, '--port', port] });
  await expect(page.getByText(/^Live, read at/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('22 min or more', { exact: false }).first()).toBeVisible();
});

test('without a script the preview and the help can be read all the same', async ({ browser }) => {
  const storageState = { cookies: session, origins: [] };
  const page = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await page.goto(`${hub.url}/preview`);
  await expect(page.getByText(/Reload the page to read it again/)).toBeVisible();
  await expect(page.getByText('KB-155 E6: Minutes worked 22 min or more', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'How to write a rule' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to write a rule');
});

test('Ctrl K finds the help by what somebody asks, and a page of rules leads to its own table there', async ({
  page,
}) => {
  await page.goto(`${hub.url}/documents/KB-155/rules/criteria`);
  await live(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('how do I write a rule');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('How to write a rule');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/rules$/);
  await page.goBack();
  await tabTo(page, page.getByRole('link', { name: 'How to change these rules' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/help\/rules#escalation-criteria$/);
  await expect(page.locator('[id="escalation-criteria"]')).toBeInViewport();
});

test('a hub that watches nothing says how to have a preview', async ({ page }) => {
  const { port } = new URL(hub.url);
  await hub.stop();
  hub = await startHub({ dataDir: data.path, args: ['--port', port] });
  await page.goto(`${hub.url}/preview`);
  await live(page);
  await expect(page.getByText('No folder is watched, so there is nothing to preview.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Preview' })).toHaveCount(0);
  await cleanAtAllWidths(page);
});
