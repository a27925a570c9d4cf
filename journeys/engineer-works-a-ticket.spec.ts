import { expect, type Page, test } from '@playwright/test';
import { signInTo } from '../src/testing/first-account.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { colleague } from './support/colleagues.ts';
import { complaintsOf, live, tabTo } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let hub: RunningHub;
let [ana, lea]: Page[] = [];
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  hub = await startHub();
  await sessionOf(hub);
  const again = { url: hub.url, setUpLink: undefined };
  ana = await colleague(again, browser, { name: 'Ana Santos', roles: ['t1'] });
  lea = await colleague(again, browser, { name: 'Lea Leader', roles: ['lead'] });
  complaints = [ana, lea].flatMap((it) => complaintsOf(it!));
  await enterCompany();
});
test.afterAll(async () => {
  for (const page of [ana, lea]) await page?.context().close();
  await hub?.stop();
});

const SECRET = 'Kape-Barako77';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const label = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const sheet = (page: Page) => page.getByRole('dialog');
const log = (page: Page) => page.getByRole('region', { name: 'Log' });

test('an engineer opens a ticket without a mouse, and sees what follows from what they choose', async () => {
  const page = ana!;
  await page.goto(`${hub.url}/tickets`);
  await live(page);
  await expect(page.getByText('No ticket is open.')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'New ticket' })).toBeVisible();
  await tabTo(page, label(page, 'Client company'));
  await page.keyboard.type('visayas');
  await expect(page.getByRole('option', { name: /Visayas Freight/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This company has no open ticket.')).toBeVisible();
  await tabTo(page, label(page, 'Contact'));
  await page.keyboard.type('Carla');
  await tabTo(page, label(page, 'Summary'));
  await page.keyboard.type('Dispatch page shows LT-3104 for all users in Cebu since 08:50');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`Every page fails. You can log in as me, my password is ${SECRET}`);
  await expect(page.getByText('password removed')).toBeVisible();
  await tabTo(page, label(page, 'Impact'));
  await page.keyboard.type('several');
  await page.keyboard.press('Tab');
  await page.keyboard.type('work stopped');
  await expect(page.getByText('Severity SEV2')).toBeVisible();
});

test('a reload keeps what was typed, without the password', async () => {
  const page = ana!;
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Every page fails');
  await page.reload();
  await live(page);
  await expect(label(page, 'Client company')).toHaveValue('Visayas Freight');
  await expect(label(page, 'What the client said')).toHaveValue(/\[password removed · KB-450 P1\]/);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(SECRET);
  await cleanAtAllWidths(page);
  await tabTo(page, button(page, 'Open the ticket'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Dispatch page shows/ })).toBeVisible();
  await expect(page).toHaveURL(/\/tickets\/INC-000001$/);
});

test('somebody else sees at once what the engineer writes, and can tell a note from a message', async () => {
  const [page, other] = [ana!, lea!];
  await other.goto(`${hub.url}/tickets/INC-000001`);
  await live(other);
  await expect(other.getByText('live', { exact: true })).toBeVisible();
  await button(page, 'Take it').click();
  await sheet(page).getByRole('button', { name: 'Take it' }).click();
  await expect(other.getByText('Assigned to Ana Santos').first()).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
  await page.keyboard.press('n');
  await page.keyboard.type('Replica lag on ceb-db-2 is 41 min');
  await button(page, 'Add internal note').click();
  await expect(log(other).getByText('Replica lag on ceb-db-2 is 41 min')).toBeVisible();
  await expect(log(other).locator('[data-direction="internal"]')).toContainText('Internal note');
  await page.keyboard.press('Escape');
  await page.locator('main').focus();
  await page.keyboard.press('r');
  await page.keyboard.type(`We are on it. Please change the password ${SECRET} with the reset link.`);
  await button(page, 'Add message to the client').click();
  await expect(page.getByText(/A password was removed from it/)).toBeVisible();
  await expect(log(other).locator('[data-direction="out"]')).toContainText('We are on it');
});

test('what one types stays while another writes', async () => {
  const [page, other] = [ana!, lea!];
  await page.locator('main').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('Half a sentence');
  await other.keyboard.press('n');
  await other.keyboard.type('Dino restarted it in July');
  await button(other, 'Add internal note').click();
  await expect(log(page).getByText('Dino restarted it in July')).toBeVisible();
  await expect(page.getByLabel('Note; the client never sees it')).toHaveValue('Half a sentence');
  await cleanAtAllWidths(page);
});

test('two who write the same field both see both sides, and nothing typed is lost', async () => {
  const [page, other] = [ana!, lea!];
  const scope = (it: Page) => it.getByRole('textbox', { name: 'Affected scope' });
  for (const it of [page, other]) await button(it, 'Write Affected scope').click();
  await scope(page).fill('All fourteen dispatchers in Cebu');
  await scope(other).fill('Cebu and Bohol; Manila works');
  await button(other, 'Save').click();
  await expect(scope(other)).toHaveCount(0);
  await button(page, 'Save').click();
  const both = page.getByRole('alert').filter({ hasText: 'Keep mine' });
  await expect(both).toContainText('Lea Leader wrote');
  await expect(both).toContainText('Cebu and Bohol; Manila works');
  await expect(both).toContainText('All fourteen dispatchers in Cebu');
  await expect(scope(page)).toHaveValue('All fourteen dispatchers in Cebu');
  await button(page, 'Keep mine').click();
  await expect(scope(page)).toHaveCount(0);
  const written = other.getByRole('region', { name: /^Documentation/ }).getByText('All fourteen dispatchers in Cebu');
  await expect(written).toBeVisible();
});

test('closing is refused with what is missing, and resolving asks for what it needs', async () => {
  const page = ana!;
  await button(page, 'Resolve').click();
  await sheet(page).getByRole('button', { name: 'Resolve' }).click();
  await expect(sheet(page).getByRole('alert').getByRole('link', { name: 'SOP-7010 L9' })).toBeVisible();
  await sheet(page)
    .getByLabel('What was done')
    .fill('Restarted the replica service at 09:31; lag is back to zero since 09:44.');
  await sheet(page).getByLabel('What the client was told or asked').fill('It works again; please reload the page.');
  await cleanAtAllWidths(page);
  await sheet(page).getByRole('button', { name: 'Resolve' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.locator('header').getByText('resolved', { exact: true })).toBeVisible();
  await page.getByText('Not now: close the ticket').click();
  const why = page.getByRole('listitem').filter({ hasText: 'Missing:' });
  await expect(why.getByRole('link', { name: 'SOP-7010 L31' })).toBeVisible();
  await expect(why.getByRole('link', { name: 'D15' })).toBeVisible();
  await expect(page.getByText(/Owed by Ana Santos until/)).toBeVisible();
});

test('what is missing is written, and the ticket is closed', async () => {
  const page = ana!;
  await button(page, 'Write Resolution').click();
  await label(page, 'Resolution').selectOption('fixed');
  await label(page, 'Resolution, in words').fill('The disk of the replica filled up with old logs.');
  await button(page, 'Save').click();
  await expect(label(page, 'Resolution, in words')).toHaveCount(0);
  await button(page, 'Change Category').click();
  await label(page, 'Category').selectOption('database');
  await button(page, 'Save').click();
  await button(page, 'Add a step of your own').click();
  await label(page, 'Step, and what came of it').fill('Restarted the replica service');
  await label(page, 'Outcome').selectOption('worked');
  await button(page, 'Save').click();
  await expect(label(page, 'Step, and what came of it')).toHaveCount(0);
  for (const field of ['Error code', 'Data handling', 'Caller check'])
    if (await button(page, `Write ${field}`).count()) await write(page, field);
  await expect(page.getByText('Every required field is filled.')).toBeVisible();
  await button(page, 'Close the ticket').click();
  await sheet(page).getByRole('button', { name: 'Close the ticket' }).click();
  await expect(sheet(page).getByRole('alert').getByRole('link', { name: 'SOP-7010 C2' })).toBeVisible();
  await sheet(page).getByLabel('The client has confirmed that it works').check();
  await sheet(page).getByRole('button', { name: 'Close the ticket' }).click();
  await expect(page.locator('header').getByText('closed', { exact: true })).toBeVisible();
});

test('the password is nowhere on the ticket, in its log or in what the server answers', async () => {
  const page = ana!;
  await page.reload();
  await live(page);
  for (const it of await page.locator('details').all()) await it.evaluate((one) => one.setAttribute('open', ''));
  expect(await page.content()).not.toContain(SECRET);
  const said = await page.evaluate(async () => {
    const paths = ['/tickets/INC-000001', '/tickets/INC-000001/events', '/tickets'];
    return Promise.all(paths.map(async (it) => (await fetch(`/api/v1${it}`)).text()));
  });
  expect(said.join('')).toContain('password removed');
  expect(said.join('')).not.toContain(SECRET);
});

test('the ticket is found by its number, and nothing was complained of', async () => {
  const page = ana!;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('inc 1');
  await expect(page.getByRole('option', { name: /INC-000001/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tickets\/INC-000001$/);
  // A refusal is told by the browser as well.
  expect(complaints.filter((it) => !/status of 4(09|22)/.test(it))).toEqual([]);
});

async function write(page: Page, field: string): Promise<void> {
  await button(page, `Write ${field}`).click();
  const choice = label(page, field);
  if (field === 'Caller check') await choice.selectOption('passed');
  else await page.getByRole('textbox', { name: field }).fill('A password was removed; nothing was passed on.');
  await button(page, 'Save').click();
  await expect(button(page, `Change ${field}`)).toBeVisible();
}

async function enterCompany(): Promise<void> {
  const { cookie } = await signInTo({ url: hub.url, setUpLink: undefined });
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
    const answer = await fetch(`${hub.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  const { id } = await post('/companies', { name: 'Visayas Freight', place: 'Cebu City' });
  const ways = [{ kind: 'phone', value: '0917 123 4567', label: 'Mobile' }];
  await post(`/companies/${id}/contacts`, {
    name: 'Carla Uy',
    position: 'Head of IT',
    roles: [],
    language: null,
    site: null,
    ways,
  });
}
