import { expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { colleague } from './support/colleagues.ts';
import { complaintsOf, live } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial' });

let hub: RunningHub;
let [lead, ana]: Page[] = [];
let contact: Page | undefined;
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  hub = await startHub();
  await sessionOf(hub);
  const again = { url: hub.url, setUpLink: undefined };
  lead = await colleague(again, browser, { name: 'Lea Leader', roles: ['lead'] });
  ana = await colleague(again, browser, { name: 'Ana Santos', roles: ['t1'] });
  complaints = [lead, ana].flatMap((it) => complaintsOf(it!));
});
test.afterAll(async () => {
  for (const page of [lead, ana, contact]) await page?.context().close();
  await hub?.stop();
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const sheet = (page: Page) => page.getByRole('dialog');
const inSheet = (page: Page, label: string) => sheet(page).getByLabel(label, { exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** Where the words of something begin, from the left. */
const textStartOf = (place: Locator) =>
  place.evaluate((it) => {
    const words = document.createRange();
    words.selectNodeContents(it);
    return words.getBoundingClientRect().left;
  });
const saved = (page: Page) => expect(sheet(page)).toHaveCount(0);

test('a Team Leader enters a client company and stands on its page', async () => {
  const page = lead!;
  await page.goto(`${hub.url}/companies`);
  await live(page);
  await expect(page.getByText('There is no client company yet.')).toBeVisible();
  await cleanAtAllWidths(page);
  await button(page, 'Enter a company').click();
  await inSheet(page, 'Name').fill('Visayas Freight');
  await inSheet(page, 'Place').fill('Cebu City');
  await inSheet(page, 'Language').selectOption('Cebuano');
  await cleanAtAllWidths(page);
  await sheet(page).getByRole('button', { name: 'Enter a company' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Visayas Freight' })).toBeVisible();
  await live(page);
  await expect(page.getByText('being set up · Cebu City · Asia/Manila · Cebuano')).toBeVisible();
});

test('a second one of that name is refused beside the name, and what was typed stays', async () => {
  const page = ana!;
  await page.goto(`${hub.url}/companies`);
  await expect(button(page, 'Enter a company')).toHaveCount(0);
  const other = lead!;
  const [there] = [other.url()];
  await other.goto(`${hub.url}/companies`);
  await live(other);
  await button(other, 'Enter a company').click();
  await inSheet(other, 'Name').fill('visayas FREIGHT');
  await inSheet(other, 'What to know').fill('Typed in a hurry');
  await sheet(other).getByRole('button', { name: 'Enter a company' }).click();
  await expect(inSheet(other, 'Name')).toHaveAttribute('aria-invalid', 'true');
  await expect(inSheet(other, 'What to know')).toHaveValue('Typed in a hurry');
  await other.goto(there);
  await live(other);
});

test('site, server, people and reset link follow, each with the words of KB-253', async () => {
  const page = lead!;
  await button(page, 'Add a site').click();
  await inSheet(page, 'Name of the site').fill('Pier 4');
  await sheet(page).getByRole('button', { name: 'Add a site' }).click();
  await saved(page);
  await expect(section(page, 'Sites')).toContainText('Pier 4Cebu CityAsia/Manila');
  await button(page, 'Add a server').click();
  await inSheet(page, 'Name of the server').fill('VF-DB-01');
  await inSheet(page, 'Site').selectOption('Pier 4');
  await inSheet(page, 'Database').check();
  await cleanAtAllWidths(page);
  await sheet(page).getByRole('button', { name: 'Add a server' }).click();
  await saved(page);
  await expect(section(page, 'Servers')).toContainText('Pier 4 · Database');
  await button(page, 'Add a link').click();
  await inSheet(page, 'System').fill('Portal');
  await inSheet(page, 'Where the link leads').fill('https://portal.vf.example/forgot');
  await sheet(page).getByRole('button', { name: 'Add a link' }).click();
  await saved(page);
  await expect(section(page, 'Self-service reset links')).toContainText('https://portal.vf.example/forgot');
});

test('a person with a number that is none is refused beside the numbers; put right, it is kept as it is dialled', async () => {
  const page = lead!;
  await button(page, 'Add a person').click();
  await inSheet(page, 'Name').fill('Carla Uy');
  await inSheet(page, 'IT officer').check();
  await inSheet(page, 'Mail address').fill('carla@vf.example');
  await inSheet(page, 'Phone').fill('call me');
  await sheet(page).getByRole('button', { name: 'Add a person' }).click();
  await expect(sheet(page).getByText('"call me" is not a phone number')).toBeVisible();
  await expect(inSheet(page, 'Mail address')).toHaveValue('carla@vf.example');
  await inSheet(page, 'Phone').fill('0917 123 4567');
  await cleanAtAllWidths(page);
  await sheet(page).getByRole('button', { name: 'Add a person' }).click();
  await saved(page);
  await expect(section(page, 'People').getByRole('link', { name: '+63 917 123 4567' })).toHaveAttribute(
    'href',
    'tel:+639171234567',
  );
  await expect(section(page, 'People')).not.toContainText('Not named yet: IT officer,');
});

test('a regime that nobody established is not known; once it is, the list finds it', async () => {
  const page = lead!;
  const hipaa = page.getByLabel('Whether HIPAA applies');
  await expect(hipaa).toHaveValue('null');
  await hipaa.selectOption('applies');
  await expect(section(page, 'Data regimes')).toContainText('Lea Leader');
  await cleanAtAllWidths(page);
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const by = section(page, 'Data regimes').getByText('Lea Leader');
    const { x, width: broad } = (await hipaa.boundingBox())!;
    expect(await textStartOf(by), `${width} px`).toBeGreaterThan(x + broad);
  }
  const name = section(page, 'Sites').getByText('Pier 4', { exact: true });
  expect(await textStartOf(button(page, 'Change: Pier 4'))).toBe(await textStartOf(name));
  await page.setViewportSize({ width: 1440, height: 900 });
  await ana!.goto(`${hub.url}/companies?regime=HIPAA`);
  await live(ana!);
  await expect(ana!.getByRole('row', { name: /Visayas Freight/ })).toBeVisible();
});

test('an engineer finds the company by a phone number while typing it, and marks the step that is theirs', async () => {
  const page = ana!;
  await page.goto(`${hub.url}/companies`);
  await live(page);
  await page.getByLabel('Search', { exact: true }).fill('nobody at all');
  await expect(page.getByText('No company fits.')).toBeVisible();
  await page.getByLabel('Search', { exact: true }).fill('0917 123 4567');
  await page.getByRole('link', { name: 'Visayas Freight' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visayas Freight' }).waitFor();
  await expect(button(page, 'Done: Contract')).toHaveCount(0);
  await button(page, 'Done: Self-service reset tools').click();
  await inSheet(page, 'Evidence').fill('Opened by Carla Uy on 25 November');
  await sheet(page).getByRole('button', { name: 'Done' }).click();
  await saved(page);
  await expect(section(page, 'Set-up')).toContainText('1 of 20 steps are done.');
  await cleanAtAllWidths(page);
});

test('Ctrl K finds the company by the name of its IT officer', async () => {
  const page = ana!;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('carla uy');
  const option = page.getByRole('option', { name: /Visayas Freight/ });
  await expect(option).toHaveAttribute('href', /companies/);
  await page.keyboard.press('Escape');
});

test('what another changed meanwhile is told in the form, and nothing typed is lost', async () => {
  const page = lead!;
  await page.reload();
  await live(page);
  await button(page, 'Change: Pier 4').click();
  await inSheet(page, 'Who opens the server room').fill('Guard, any hour');
  await page.evaluate(async () => {
    const id = location.pathname.split('/').at(-1);
    const read = async () => (await fetch(`/api/v1/companies/${id}`)).json();
    const { sites } = await read();
    const { id: site, ...fields } = sites[0];
    await fetch(`/api/v1/companies/${id}/sites/${site}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, address: 'Pier 4, Port Area' }),
    });
  });
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page).getByText('Address is now: Pier 4, Port Area')).toBeVisible();
  await expect(inSheet(page, 'Who opens the server room')).toHaveValue('Guard, any hour');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await saved(page);
  await expect(section(page, 'Sites')).toContainText('Guard, any hour');
});

test('the IT officer is invited, sees the own company alone, and chooses its phrase', async ({ browser }) => {
  const page = lead!;
  await button(page, 'Invite to sign in: Carla Uy').click();
  const link = (await section(page, 'People').locator('code').textContent())!;
  const context = await browser.newContext();
  contact = await context.newPage();
  await contact.goto(link);
  await live(contact);
  await contact.getByLabel('Password').first().fill('papaya-harbor-violin-9');
  await contact.getByRole('button').first().click();
  await contact.waitForURL(/sign-in|my-company/);
  if (contact.url().includes('sign-in')) {
    await contact.getByLabel('Mail address').fill('carla@vf.example');
    await contact.getByLabel('Password').fill('papaya-harbor-violin-9');
    await contact.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  await expect(contact.getByRole('heading', { level: 1, name: 'Visayas Freight' })).toBeVisible();
  await live(contact);
  expect(new URL(contact.url()).pathname).toBe('/my-company');
  await expect(contact.getByRole('navigation', { name: 'Main' }).getByRole('link').first()).toHaveText(/My company/);
  await expect(contact.getByRole('link', { name: 'Documents' })).toHaveCount(0);
  await cleanAtAllWidths(contact);
  await contact.getByLabel('New phrase').fill('mango boats at dawn');
  await contact.getByRole('button', { name: 'Set the phrase' }).click();
  await expect(contact.getByText('The phrase is set')).toBeVisible();
  for (const path of ['/documents/KB-155', '/search?q=password']) {
    expect((await contact.goto(`${hub.url}${path}`))!.status(), path).toBe(403);
    await expect(contact.getByRole('heading', { level: 1, name: 'This page is not shown' })).toBeVisible();
  }
});

test('an engineer compares what a caller says, and is never shown the phrase', async () => {
  const page = ana!;
  await page.reload();
  await live(page);
  await page.getByLabel('What the caller says').fill('mango boats at night');
  await button(page, 'Compare').click();
  await expect(page.getByText('That is not the phrase. Do not say which part was wrong.')).toBeVisible();
  await page.getByLabel('What the caller says').fill('Mango, boats at dawn');
  await button(page, 'Compare').click();
  await expect(page.getByText('That is the phrase.')).toBeVisible();
  expect(await page.content()).not.toContain('at dawn</');
});

test('who did all this is in the history of the company', async () => {
  const page = lead!;
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect(page.getByText('Set the company phrase')).toBeVisible();
  await expect(page.getByText('Entered the client company')).toBeVisible();
  await cleanAtAllWidths(page);
  expect(complaints.filter((it) => !/40[49]|422/.test(it))).toEqual([]);
});
