import { type Cookie, expect, type Page, test } from '@playwright/test';
import { answerWith, linkIn, type MailServer, startMailServer } from '../src/testing/mail-server.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { complaintsOf, live } from './support/press.ts';
import { NOBODY, sessionOf } from './support/session.ts';

// Somebody is invited, forgets the password, and a contact of a client comes in: all by mail, from a hub that has a mail server.

test.describe.configure({ mode: 'serial' });
test.use({ storageState: NOBODY });

let mail: MailServer;
let hub: RunningHub;
/** The cookies of the first account. */
let admin: Cookie[];
test.beforeAll(async () => {
  mail = await startMailServer();
  hub = await startHub({ env: { SMTP_URL: mail.url, MAIL_FROM: 'LeanTech Support <support@leantech.example>' } });
  admin = await sessionOf(hub);
});
test.afterAll(async () => {
  await hub?.stop();
  await mail?.close();
});

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const [EMAIL, PASSWORD] = ['ben.cruz@leantech.example', 'copper-violet-harbour-71'];

test('somebody is invited, reads the mail, follows its link and joins', async ({ page, context }) => {
  const complaints = complaintsOf(page);
  await context.addCookies(admin);
  await page.goto(`${hub.url}/people`);
  await live(page);
  await button(page, 'Invite somebody').click();
  await field(page, 'Name').fill('Ben Cruz');
  await field(page, 'Mail address').fill(EMAIL);
  await button(page, 'Make the invitation').click();
  await expect(page.getByText(`Sent to ${EMAIL}.`)).toBeVisible();
  const [letter] = await mail.wait(1);
  await context.clearCookies();
  await page.goto(linkIn(letter!).href);
  await live(page);
  await field(page, 'Password').fill(PASSWORD);
  await button(page, 'Join').click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signIn(page, PASSWORD);
  await expect(heading(page)).toHaveText('LeanTech Knowledge Hub');
  expect(complaints).toEqual([]);
});

test('whoever forgot the password gets a link by mail and signs in with a new one', async ({ page }) => {
  await page.goto(`${hub.url}/sign-in`);
  await live(page);
  await cleanAtAllWidths(page);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(heading(page)).toHaveText('Forgot your password');
  await cleanAtAllWidths(page);
  await field(page, 'Mail address').fill(EMAIL);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Look into your mail');
  const letters = await mail.wait(2);
  await page.goto(linkIn(letters[1]!).href);
  await live(page);
  await field(page, 'Password').fill('velvet-anchor-mosaic-38');
  await button(page, 'Set the password').click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await signIn(page, 'velvet-anchor-mosaic-38');
  await expect(heading(page)).toHaveText('LeanTech Knowledge Hub');
});

test('a contact of a client signs in by a link from mail, once; opening the page alone does not use it up', async ({
  page,
  context,
}) => {
  await addContact('Cara Lim', 'cara.lim@client.example');
  await mail.wait(3);
  await page.goto(`${hub.url}/sign-in`);
  await live(page);
  await page.getByRole('link', { name: /contact of a client/ }).click();
  await field(page, 'Mail address').fill('cara.lim@client.example');
  await button(page, 'Send me a link').click();
  await expect(heading(page)).toHaveText('Look into your mail');
  const letters = await mail.wait(4);
  const link = linkIn(letters[3]!).href;
  // A scanner that opens every address it sees.
  const scanner = await context.newPage();
  await scanner.goto(link);
  await live(scanner);
  await scanner.close();
  await page.goto(link);
  await live(page);
  await expect(page.getByText('Cara Lim, the link works once.')).toBeVisible();
  await cleanAtAllWidths(page);
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL(`${hub.url}/my-company`);
  await expect(heading(page)).toHaveText('Visayas Freight');
  await context.clearCookies();
  await page.goto(link);
  await expect(heading(page)).toHaveText('This link opens nothing');
});

test('an administrator sees what became of the mail, and sends a dead letter again', async ({ page, context }) => {
  mail.answer.rcpt = (to) => (to.startsWith('dina') ? answerWith(550, '5.1.1 Nobody of that name') : undefined);
  await context.addCookies(admin);
  await post('/people', { name: 'Dina Sy', email: 'dina.sy@leantech.example', roles: ['t1'] });
  await expect(async () => {
    await page.goto(`${hub.url}/delivery?state=dead`);
    await expect(page.getByText('5.1.1 Nobody of that name')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await live(page);
  await cleanAtAllWidths(page);
  mail.answer = {};
  await button(page, 'Replay the letter to dina.sy@leantech.example').click();
  await expect(page.getByText('The letter is on its way again.')).toBeVisible();
  const letters = await mail.wait(5);
  expect(letters[4]!.to).toEqual(['dina.sy@leantech.example']);
  await page.goto(`${hub.url}/audit`);
  await expect(page.getByRole('cell', { name: 'Sent a dead letter again' })).toBeVisible();
});

async function signIn(page: Page, password: string): Promise<void> {
  await live(page);
  await field(page, 'Mail address').fill(EMAIL);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
}

/** Enters a client company with one contact, who is invited: that is a letter too. */
async function addContact(name: string, email: string): Promise<void> {
  const { id } = await post('/companies', { name: 'Visayas Freight' });
  const ways = [{ kind: 'mail', value: email, label: '' }];
  const contact = await post(`/companies/${id}/contacts`, { ...CONTACT, name, ways });
  expect(await post(`/companies/${id}/contacts/${contact.id}/access`)).toMatchObject({ sentTo: email });
}

const CONTACT = { position: '', roles: [], language: null, site: null };

/** What the first account does without a browser. */
async function post(path: string, body?: object): Promise<{ id?: string }> {
  const cookie = admin.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
  const answer = await fetch(`${hub.url}/api/v1${path}`, {
    method: 'POST',
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as { id?: string };
}
