import { expect, type Page, test } from '@playwright/test';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { colleague } from './support/colleagues.ts';
import { complaintsOf, live, tabTo } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial' });

// Shifts are planned round the moment of the run: one that has begun, and one after it.
const ZONE = 'Asia/Manila';
const now = Temporal.Now.zonedDateTimeISO(ZONE);
const start = now.hour === 0 ? now.startOfDay() : now.subtract({ hours: 1 });
const time = (hours: number) => start.add({ hours }).toPlainTime().toString().slice(0, 5);
const day = (days: number) => now.toPlainDate().add({ days });
const said = (days: number) =>
  day(days).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');

let hub: RunningHub;
let [ops, lead, ana, ben]: Page[] = [];
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  hub = await startHub();
  await sessionOf(hub);
  const again = { url: hub.url, setUpLink: undefined };
  const join = async (name: string, role: string) => colleague(again, browser, { name, roles: [role] });
  [ops, lead] = [await join('Olga Manager', 'ops'), await join('Lea Leader', 'lead')];
  [ana, ben] = [await join('Ana Santos', 't1'), await join('Ben Cruz', 't1')];
  complaints = [ops, lead, ana, ben].flatMap((it) => complaintsOf(it!));
});
test.afterAll(async () => {
  for (const page of [ops, lead, ana, ben]) await page?.context().close();
  await hub?.stop();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${hub.url}${path}`);
  await live(page);
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const sheet = (page: Page) => page.getByRole('dialog');
const inSheet = (page: Page, label: string) => sheet(page).getByLabel(label, { exact: true });
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
const part = (page: Page, title: string) =>
  page.locator('div', { has: page.getByRole('heading', { level: 3, name: title }) }).last();

test('an Operations Manager makes a team, with its leader and members', async () => {
  const page = ops!;
  await open(page, '/teams');
  await expect(page.getByText('There are no teams yet')).toBeVisible();
  await button(page, 'Make a team').click();
  await cleanAtAllWidths(page);
  await inSheet(page, 'Name').fill('Night desk');
  await inSheet(page, 'Team Leader').selectOption('Lea Leader');
  await expect(inSheet(page, 'Zone').locator('option[value="Mars/Olympus"]')).toHaveCount(0);
  await inSheet(page, 'Zone').selectOption('Europe/London');
  await inSheet(page, 'Zone').selectOption(ZONE);
  await sheet(page).getByRole('button', { name: 'Make a team' }).click();
  await expect(page.getByText('Team Leader Lea Leader')).toBeVisible();
  for (const name of ['Ana Santos', 'Ben Cruz']) {
    await page.getByLabel('Add somebody').selectOption(name);
    await button(page, 'Add').click();
    await expect(page.getByRole('list', { name: 'Members' })).toContainText(name);
  }
  await cleanAtAllWidths(page);
});

test('a second team of that name is refused beside the name, and what was typed and chosen stays', async () => {
  const page = ops!;
  await button(page, 'Make a team').click();
  await inSheet(page, 'Name').fill('night DESK');
  await inSheet(page, 'Zone').selectOption('Europe/London');
  await sheet(page).getByRole('button', { name: 'Make a team' }).click();
  await expect(inSheet(page, 'Name')).toHaveAttribute('aria-invalid', 'true');
  await expect(inSheet(page, 'Name')).toHaveValue('night DESK');
  await expect(inSheet(page, 'Zone')).toHaveValue('Europe/London');
  await page.keyboard.press('Escape');
});

test('its Team Leader plans the rota: two engineers, one after the other', async () => {
  const page = lead!;
  await open(page, '/shifts');
  for (const [name, from] of [['Ana Santos', 0] as const, ['Ben Cruz', 8] as const]) {
    await button(page, 'Plan shifts').click();
    await inSheet(page, 'Who').selectOption(name);
    for (const weekday of ['Sat', 'Sun']) await inSheet(page, weekday).check();
    await inSheet(page, 'Begins').fill(time(from));
    await inSheet(page, 'Ends').fill(time(from + 8));
    if (name === 'Ana Santos') await cleanAtAllWidths(page);
    await button(page, 'Add to the rota').click();
    await expect(sheet(page)).toHaveCount(0);
    await expect(rowOf(page, name).getByRole('button').first()).toContainText(`${time(from)}–`);
  }
  await cleanAtAllWidths(page);
});

test('a plan that clashes is refused beside the field, and nothing that was typed is lost', async () => {
  const page = lead!;
  await button(page, 'Plan shifts').click();
  await inSheet(page, 'Who').selectOption('Ana Santos');
  await inSheet(page, 'How often').selectOption('once');
  await inSheet(page, 'Begins').fill(time(1));
  await inSheet(page, 'Ends').fill(time(2));
  await button(page, 'Add to the rota').click();
  await expect(inSheet(page, 'Who')).toHaveAccessibleDescription(/Ana Santos works already/);
  await expect(inSheet(page, 'Begins')).toHaveValue(time(1));
  await page.keyboard.press('Escape');
  await expect(button(page, 'Plan shifts')).toBeFocused();
});

test('an engineer sees it, and by keyboard alone asks a colleague to take the shift of tomorrow', async () => {
  const page = ana!;
  await open(page, '/team');
  await expect(part(page, 'On duty now')).toContainText(/Ana Santos you\s*here/);
  await expect(part(page, 'Next')).toContainText('Ben Cruz');
  await open(page, `/shifts?week=${day(1)}`);
  await expect(rowOf(page, 'Ana Santos')).toContainText('you');
  await tabTo(page, button(page, new RegExp(`^Ana Santos, ${said(1)}`)));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'Ask somebody to take it'));
  await page.keyboard.press('Enter');
  await tabTo(page, inSheet(page, 'Whom'));
  await page.keyboard.type('Ben');
  await tabTo(page, sheet(page).getByRole('button', { name: 'Ask', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/You asked Ben Cruz to take/)).toBeVisible();
});

test('the colleague takes it, and it stands in his row', async () => {
  const page = ben!;
  await open(page, `/shifts?week=${day(1)}`);
  await expect(page.getByText(`Ana Santos asks you to take ${said(1)}`)).toBeVisible();
  await button(page, 'Take the shift').click();
  await expect(rowOf(page, 'Ben Cruz')).toContainText('for Ana Santos');
  await expect(page.getByText(/asks you to take/)).toHaveCount(0);
});

test('one is noted absent, and who is on duty follows on the screens of others without a reload', async () => {
  await open(ben!, '/team');
  await expect(ben!.getByText('live', { exact: true })).toBeVisible();
  await expect(part(ben!, 'On duty now')).toContainText('Ana Santos');
  const page = lead!;
  await open(page, '/shifts');
  await button(page, new RegExp(`^Ana Santos, ${said(0)}`)).click();
  await button(page, 'Note an absence').last().click();
  await expect(inSheet(page, 'Who')).toHaveValue(/.+/);
  await sheet(page).getByRole('button', { name: 'Note an absence' }).click();
  await expect(rowOf(page, 'Ana Santos').getByText('absent').first()).toBeVisible();
  await expect(part(ben!, 'On duty now')).toContainText('Nobody is on duty');
  await expect(part(ben!, 'Absent')).toContainText('Ana Santos');
  await expect(ben!.getByText(/Nobody today.*absent/)).toBeVisible();
  await cleanAtAllWidths(ben!);
  await button(page, 'Back now').click();
  await expect(part(ben!, 'On duty now')).toContainText('Ana Santos');
});

test('whoever takes a break is seen to, until they are back', async () => {
  await open(ana!, '/team');
  await button(ana!, '15 min').click();
  await expect(part(ben!, 'On duty now')).toContainText('on a break until');
  await button(ana!, 'I am back').click();
  await expect(part(ben!, 'On duty now')).toContainText('here');
});

test('one’s shifts go into one’s own calendar, by an address that is shown once', async ({ request }) => {
  const page = ana!;
  await open(page, '/shifts');
  await button(page, 'Make the address').click();
  const address = page.getByText(/\/calendar\/.*\.ics$/);
  const url = (await address.textContent())!;
  expect(await (await request.get(url)).text()).toContain('SUMMARY:Shift\\, Night desk');
  await page.reload();
  await live(page);
  await expect(address).toHaveCount(0);
  await button(page, 'Make a new address').click();
  await expect(address).toBeVisible();
  expect((await request.get(url)).status()).toBe(404);
});

test('nothing of this made the browser complain', () => {
  expect(complaints.filter((it) => !/4(00|09)/.test(it))).toEqual([]);
});
