import { expect, type Page, test } from '@playwright/test';
import { codeAt } from '../src/testing/code-at.ts';
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

test('a session that was ended elsewhere leads back to sign-in, at the next click at the latest', async ({
  page,
  context,
}) => {
  await page.goto(`${hub.url}/sign-in`);
  await live(page);
  await field(page, 'Mail address').fill(FIRST.email);
  await field(page, 'Password').fill(FIRST.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LeanTech Knowledge Hub');
  await live(page);
  await context.clearCookies();
  await page.getByRole('link', { name: 'Editions', exact: true }).first().click();
  // The bell may have asked first, while the front page was still shown.
  await expect(page).toHaveURL(/\/sign-in\?to=%2F(editions)?$/);
});

const BEN = { name: 'Ben Cruz', email: 'ben.cruz@leantech.example', password: 'walnut-harbor-violin-77' };

async function signIn(page: Page, { email, password }: { email: string; password: string }, to = '/') {
  await page.goto(`${hub.url}/sign-in?to=${to}`);
  await live(page);
  await field(page, 'Mail address').fill(email);
  await field(page, 'Password').fill(password);
  await page.keyboard.press('Enter');
}

test('the first engineer is invited by a link that is shown, since there is no mail yet', async ({ page, browser }) => {
  await signIn(page, FIRST, '/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  await live(page);
  await button(page, 'Invite somebody').click();
  await field(page, 'Name').fill(BEN.name);
  await field(page, 'Mail address').fill(BEN.email);
  await cleanAtAllWidths(page);
  await button(page, 'Make the invitation').click();
  const link = await page.getByRole('status').locator('code').innerText();
  await expect(page.getByRole('row', { name: /Ben Cruz/ })).toContainText('Invited');

  const engineer = await (await browser.newContext({ storageState: NOBODY })).newPage();
  await engineer.goto(link);
  await live(engineer);
  await expect(engineer.getByText(BEN.name)).toBeVisible();
  await field(engineer, 'Password').fill(BEN.password);
  await engineer.keyboard.press('Enter');
  await expect(engineer).toHaveURL(/\/sign-in/);
  await engineer.context().close();
  await page.reload();
  await expect(page.getByRole('row', { name: /Ben Cruz/ })).toContainText('Tier 1');
  await expect(page.getByRole('row', { name: /Ben Cruz/ })).not.toContainText('Invited');
});

test('they sign in with an authenticator app, and see what they may and nothing else', async ({ page }) => {
  await signIn(page, BEN, '/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
  await live(page);
  const factor = page.getByRole('region', { name: 'Second factor' });
  await page.locator('summary', { hasText: 'Set up an authenticator app' }).click();
  await factor.getByLabel('Your password').fill(BEN.password);
  await page.keyboard.press('Enter');
  const secret = (await factor.locator('code').textContent())!.replaceAll(' ', '');
  await factor.getByLabel('Code from the app').fill(codeAt(secret, Date.now()));
  await page.keyboard.press('Enter');
  await button(page, 'I have kept them').click();
  await button(page, 'Sign out').click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signIn(page, BEN, '/documents/KB-155');
  await field(page, 'Code from your authenticator app').fill(codeAt(secret, Date.now() + 30_000));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${hub.url}/documents/KB-155`);
  await live(page);

  const sections = page.getByRole('navigation', { name: 'Main' });
  for (const theirs of ['Documents', 'Error codes', 'Team', 'Shifts', 'People'])
    await expect(sections.getByRole('link', { name: theirs, exact: true })).toBeVisible();
  for (const notTheirs of ['Program tokens', 'Single sign-on', 'Audit trail'])
    await expect(sections.getByRole('link', { name: notTheirs })).toHaveCount(0);
  await page.goto(`${hub.url}/audit`);
  await expect(page.getByText('Your role does not allow this.')).toBeVisible();
  await page.goto(`${hub.url}/people`);
  await expect(button(page, 'Invite somebody')).toHaveCount(0);
});

test('the administrator finds all of it in the audit trail, and reads only one person by a link', async ({ page }) => {
  await signIn(page, FIRST, '/audit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit trail');
  await live(page);
  await cleanAtAllWidths(page);
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: 'Turned on the second factor' })).toContainText(BEN.name);
  await expect(rows.filter({ hasText: 'Invited' })).toContainText(FIRST.name);
  const turnedOn = rows.filter({ hasText: 'Turned on the second factor' });
  await turnedOn.getByRole('link', { name: BEN.name }).click();
  await expect(page.getByText(`Only what ${BEN.name} did or what was done to them.`)).toBeVisible();
  await expect(rows.filter({ hasText: 'Set up the hub' })).toHaveCount(0);
  await field(page, 'What was done').selectOption('Took up the invitation');
  await button(page, 'Show').click();
  await expect(page).toHaveURL(/act=person.joined/);
  await expect(rows).toHaveCount(2);
});
