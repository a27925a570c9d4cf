import { type Browser, expect, type Page, test } from '@playwright/test';
import { codeAt } from '../src/testing/code-at.ts';
import { FIRST } from '../src/testing/first-account.ts';
import { type OpenIdProvider, startOpenIdProvider } from '../src/testing/openid-provider.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { type HubByName, hubByName } from './support/hub-by-name.ts';
import { complaintsOf, live } from './support/press.ts';
import { NOBODY } from './support/session.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ storageState: NOBODY });

const BEN = { name: 'Ben Cruz', email: 'ben.cruz@leantech.example', password: 'walnut-harbor-violin-77' };
let hub: HubByName;
let backupCodes: string[] = [];
test.beforeAll(async () => {
  hub = await hubByName();
  await hub.join(BEN);
});
test.afterAll(async () => void (await hub.stop()));

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name });
const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

async function givePassword(page: Page, { email, password }: Pick<typeof BEN, 'email' | 'password'> = BEN) {
  await page.goto(`${hub.url}/sign-in?to=/account`);
  await live(page);
  await field(page, 'Mail address').fill(email);
  await field(page, 'Password').fill(password);
  await page.keyboard.press('Enter');
}

async function signOut(page: Page) {
  await button(page, 'Sign out').click();
  await expect(page).toHaveURL(/\/sign-in$/);
}

async function isAtAccount(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account');
  await live(page);
}

test('an engineer sets up an authenticator app, and signs in with its code', async ({ page }) => {
  const complaints = complaintsOf(page);
  await givePassword(page);
  await isAtAccount(page);
  const factor = part(page, 'Second factor');
  await open(page, 'Set up an authenticator app');
  await factor.getByLabel('Your password').fill('not the password');
  await page.keyboard.press('Enter');
  await expect(factor.getByRole('alert').filter({ hasText: 'This is not your password' })).toBeVisible();
  await factor.getByLabel('Your password').fill(BEN.password);
  await page.keyboard.press('Enter');
  await expect(factor.getByRole('img', { name: 'Code to scan' })).toBeVisible();
  await cleanAtAllWidths(page);
  const secret = (await factor.locator('code').textContent())!.replaceAll(' ', '');
  await factor.getByLabel('Code from the app').fill('000000');
  await page.keyboard.press('Enter');
  await expect(factor.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  await expect(factor.getByLabel('Code from the app')).toHaveValue('000000');
  await factor.getByLabel('Code from the app').fill(codeAt(secret, Date.now()));
  await page.keyboard.press('Enter');
  await expect(factor.getByText('Backup codes', { exact: true })).toBeVisible();
  backupCodes = await factor.getByRole('list').getByRole('listitem').allInnerTexts();
  expect(backupCodes.length).toBeGreaterThan(5);
  await button(page, 'I have kept them').click();
  await expect(factor.getByText(backupCodes[0]!)).toHaveCount(0);
  await signOut(page);
  await givePassword(page);
  // Each code works once, so this is the next one, which the hub takes half a minute early.
  await field(page, 'Code from your authenticator app').fill(codeAt(secret, Date.now() + 30_000));
  await page.keyboard.press('Enter');
  await isAtAccount(page);
  expect(complaints.filter((it) => !/status of 4(01|22|29)/.test(it))).toEqual([]);
});

/** Signs in where there is no app at hand. */
async function signInWithBackupCode(page: Page) {
  await givePassword(page);
  await button(page, 'Use a backup code instead').click();
  await field(page, 'Backup code').fill(backupCodes.pop()!);
  await page.keyboard.press('Enter');
  await isAtAccount(page);
}

test('they add a passkey, and it alone lets them in', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInWithBackupCode(page);
  const passkeys = part(page, 'Passkeys');
  await open(page, 'Add a passkey');
  await passkeys.getByLabel('What you call it').fill('Laptop');
  await passkeys.getByLabel('Your password').fill(BEN.password);
  await page.keyboard.press('Enter');
  await expect(passkeys.getByRole('listitem')).toContainText('Laptop');
  await passkeys.getByLabel('Rename Laptop').click();
  await passkeys.getByRole('listitem').getByLabel('What you call it').fill('Office laptop');
  await page.keyboard.press('Enter');
  await expect(passkeys.getByRole('listitem')).toContainText('Office laptop');
  await signOut(page);
  await page.goto(`${hub.url}/sign-in?to=/account`);
  await live(page);
  await button(page, 'Sign in with a passkey').click();
  await isAtAccount(page);
  await passkeys.getByLabel('Remove Office laptop').click();
  await passkeys.getByRole('listitem').getByLabel('Your password').fill(BEN.password);
  await page.keyboard.press('Enter');
  await expect(passkeys.getByText('You have none.')).toBeVisible();
  await signOut(page);
  await button(page, 'Sign in with a passkey').click();
  await expect(page.getByRole('alert').filter({ hasText: 'passkey' })).toBeVisible();
});

test('they see where else they are signed in, and end it there', async ({ page, browser }) => {
  await signInWithBackupCode(page);
  const [phone, laptop] = [await anotherBrowser(browser), await anotherBrowser(browser)];
  await signInWithBackupCode(phone);
  await page.reload();
  await live(page);
  const sessions = part(page, 'Where you are signed in').getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'Here' })).toContainText('Chrome on Linux');
  await sessions.filter({ hasNotText: 'Here' }).getByRole('button').click();
  await expect(sessions).toHaveCount(1);
  await isOut(phone);
  await signInWithBackupCode(laptop);
  await page.reload();
  await live(page);
  await button(page, 'Sign out everywhere else').click();
  await expect(sessions).toHaveCount(1);
  await isOut(laptop);
});

async function isOut(page: Page) {
  await page.getByRole('link', { name: 'Editions', exact: true }).first().click();
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await page.context().close();
}

const anotherBrowser = async (browser: Browser) => (await browser.newContext({ storageState: NOBODY })).newPage();

test('they make a token, use it, and revoke it', async ({ page, request }) => {
  await signInWithBackupCode(page);
  const tokens = part(page, 'API tokens');
  await open(page, 'Make a token');
  await tokens.getByLabel('What it is for').fill('Night report');
  await tokens.getByLabel('See who works at the desk').check();
  await tokens.getByLabel('How long it holds').selectOption('A year');
  await cleanAtAllWidths(page);
  await tokens.getByRole('button', { name: 'Make a token' }).click();
  const token = await tokens.getByRole('status').locator('code').textContent();
  const people = () => request.get(`${hub.url}/api/v1/people`, { headers: { authorization: `Bearer ${token}` } });
  expect((await people()).status()).toBe(200);
  await page.reload();
  await live(page);
  await expect(tokens.getByRole('listitem')).toContainText('Night report');
  expect(await page.content()).not.toContain(token);
  await button(page, 'Revoke Night report').click();
  await expect(tokens.getByText('There is none.')).toBeVisible();
  expect((await people()).status()).toBe(401);
});

test('they change name, zone, keys and password, and nothing typed is lost where something is refused', async ({
  page,
}) => {
  await signInWithBackupCode(page);
  const you = part(page, 'You');
  await you.getByLabel('Name').fill('Benjamin Cruz');
  await you.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await you.getByLabel('Single keys work').uncheck();
  await button(page, 'Save').click();
  await expect(page.getByRole('link', { name: 'Benjamin Cruz' }).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.reload();
  await live(page);
  await expect(page).toHaveURL(`${hub.url}/account`);
  await expect(you.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await expect(you.getByLabel('Single keys work')).not.toBeChecked();
  const password = part(page, 'Password');
  await password.getByLabel('Password until now').fill(BEN.password);
  await password.getByLabel('New password').fill('password1234');
  await page.keyboard.press('Enter');
  await expect(password.getByRole('alert').filter({ hasText: 'tried first' })).toBeVisible();
  await expect(password.getByLabel('Password until now')).toHaveValue(BEN.password);
  BEN.password = 'meadow-anchor-copper-19';
  await password.getByLabel('New password').fill(BEN.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The new password holds')).toBeVisible();
  await signOut(page);
  await signInWithBackupCode(page);
});

test.describe('single sign-on', () => {
  let provider: OpenIdProvider;
  test.beforeAll(async () => {
    provider = await startOpenIdProvider(`${hub.url}/api/v1/sign-in/callback/acme`);
    await hub.join({ name: 'Cora Lim', email: 'cora.lim@leantech.example', password: BEN.password });
  });
  test.afterAll(() => provider.close());

  test('an administrator connects a provider, and somebody whom it knows signs in with one press', async ({
    page,
    browser,
  }) => {
    await givePassword(page, FIRST);
    await isAtAccount(page);
    await page.getByRole('link', { name: 'Single sign-on', exact: true }).first().click();
    await expect(page.getByText('None is connected.')).toBeVisible();
    await open(page, 'Connect a provider');
    await field(page, 'Name on the button').fill('Acme');
    await field(page, 'Id').fill('acme');
    await field(page, 'Issuer').fill(`${provider.issuer}/wrong`);
    await field(page, 'Client id').fill(provider.clientId);
    await field(page, 'Client secret').fill(provider.clientSecret);
    await page.getByLabel('Link people by their mail address').check();
    await cleanAtAllWidths(page);
    await button(page, 'Connect').click();
    await expect(page.getByRole('alert').filter({ hasText: 'does not answer as' })).toBeVisible();
    await expect(field(page, 'Client secret')).toHaveValue(provider.clientSecret);
    await field(page, 'Issuer').fill(provider.issuer);
    await button(page, 'Connect').click();
    await expect(part(page, 'Acme').getByText(`${hub.url}/api/v1/sign-in/callback/acme`)).toBeVisible();
    await button(page, 'Test Acme').click();
    await expect(page.getByText('Acme answers as it should')).toBeVisible();
    await cleanAtAllWidths(page);

    provider.person = { sub: 'c-1', email: 'cora.lim@leantech.example', email_verified: true };
    const cora = await anotherBrowser(browser);
    await cora.goto(`${hub.url}/sign-in?to=/account`);
    await live(cora);
    await cleanAtAllWidths(cora);
    await button(cora, 'Sign in with Acme').click();
    await isAtAccount(cora);
    await expect(cora.getByText('cora.lim@leantech.example')).toBeVisible();
    await signOut(cora);
    provider.person = { sub: 'c-2', email: 'stranger@elsewhere.example', email_verified: true };
    await cora.context().clearCookies();
    await button(cora, 'Sign in with Acme').click();
    await expect(cora.getByText('Nobody here belongs to that account.')).toBeVisible();
    await cora.context().close();
  });

  test('program tokens have a screen of their own, for administrators only', async ({ page, browser }) => {
    await givePassword(page, FIRST);
    await isAtAccount(page);
    await page.getByRole('link', { name: 'Program tokens', exact: true }).first().click();
    await open(page, 'Make a token');
    await field(page, 'What it is for').fill('Bridge');
    await page.getByLabel('Everything that its roles allow').check();
    await cleanAtAllWidths(page);
    await page.getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByRole('status').locator('code')).toHaveText(/^hub_/);
    await expect(page.getByRole('listitem').filter({ hasText: 'Bridge' })).toContainText('a program · Tier 1');
    const engineer = await anotherBrowser(browser);
    await signInWithBackupCode(engineer);
    await expect(engineer.getByRole('link', { name: 'Program tokens', exact: true })).toHaveCount(0);
    await engineer.goto(`${hub.url}/tokens`);
    await expect(engineer.getByRole('heading', { level: 1 })).not.toHaveText('Program tokens');
    await engineer.context().close();
  });
});
