import { expect, type Page, test } from '@playwright/test';
import { FIRST } from '../src/testing/first-account.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { complaintsOf, live } from './support/press.ts';
import { NOBODY } from './support/session.ts';

test.describe.configure({ mode: 'serial' });
test.use({ storageState: NOBODY });

let hub: RunningHub;
test.beforeAll(async () => {
  hub = await startHub();
});
test.afterAll(async () => void (await hub.stop()));

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('before the first account every address leads to sign-in, which says what to do', async ({ page }) => {
  await page.goto(`${hub.url}/documents/KB-155`);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await expect(page.getByText('This hub has no account yet')).toBeVisible();
});

test('the printed link makes the first account, and then opens nothing any more', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  const link = `${hub.url}/set-up#${hub.setUpLink}`;
  await page.goto(link);
  await live(page);
  await cleanAtAllWidths(page);
  await expect(page).toHaveURL(`${hub.url}/set-up`);
  await field(page, 'Your name').fill(FIRST.name);
  await field(page, 'Mail address').fill(FIRST.email);
  await field(page, 'Password').fill('password1234');
  await button(page, 'Make the account').click();
  await expect(page.getByRole('alert')).toContainText('among those that are tried first');
  await expect(field(page, 'Your name')).toHaveValue(FIRST.name);
  await field(page, 'Password').fill(FIRST.password);
  await button(page, 'Make the account').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LeanTech Knowledge Hub');
  await expect(page.getByText(FIRST.name).last()).toBeVisible();
  expect(complaints.filter((it) => !it.includes('422'))).toEqual([]);
  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing');
});

test('signing in leads to where somebody wanted to go, and out again to nowhere', async ({ page }) => {
  await page.goto(`${hub.url}/documents/KB-310`);
  await live(page);
  await cleanAtAllWidths(page);
  await field(page, 'Mail address').fill(FIRST.email);
  await field(page, 'Password').fill('not the password at all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Address and password do not belong together');
  await expect(field(page, 'Mail address')).toHaveValue(FIRST.email);
  await field(page, 'Password').fill(FIRST.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${hub.url}/documents/KB-310`);
  await live(page);
  await button(page, 'Sign out').click();
  await expect(page).toHaveURL(`${hub.url}/sign-in`);
  await page.goto(`${hub.url}/documents/KB-310`);
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('a session that was ended elsewhere leads back to sign-in at the next click', async ({ page, context }) => {
  await page.goto(`${hub.url}/sign-in`);
  await live(page);
  await field(page, 'Mail address').fill(FIRST.email);
  await field(page, 'Password').fill(FIRST.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LeanTech Knowledge Hub');
  await live(page);
  await context.clearCookies();
  await page.getByRole('link', { name: 'Editions', exact: true }).first().click();
  await expect(page).toHaveURL(/\/sign-in\?to=%2Feditions/);
});
