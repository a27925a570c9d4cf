import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { manyCompanies } from '../src/testing/many-companies.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { complaintsOf, live, tabTo, withoutPointer } from './support/press.ts';
import { sessionOf } from './support/session.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const LIST = `Number;Name;Place;Zone;Contact name;Mail;Site
C-1;Visayas Freight;Cebu City;Asia/Manila;Ana Reyes;ana@vf.example;Head office
C-1;;;;Ben Cruz;ben@vf.example;Pier 4
C-2;Davao Fruit;Davao City;Manila;;;
C-3;Peñafrancia Foods;Naga City;;;ops@;
`;

let hub: RunningHub;
let page: Page;
let complaints: string[];
test.beforeAll(async ({ browser }) => {
  hub = await startHub();
  const context = await browser.newContext({ acceptDownloads: true });
  await context.addCookies(await sessionOf(hub));
  page = await context.newPage();
  complaints = complaintsOf(page);
  await withoutPointer(page);
});
test.afterAll(async () => {
  await page?.context().close();
  await hub?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
/** Presses a button by the keyboard alone. */
const press = async (name: string | RegExp) => {
  await tabTo(page, button(name));
  await page.keyboard.press('Enter');
};

test('the list of client companies leads to the import, which says what it takes before anything is sent', async () => {
  await page.goto(`${hub.url}/companies`);
  await live(page);
  await tabTo(page, page.getByRole('link', { name: 'Import or export a list' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Import client companies' })).toBeVisible();
  await live(page);
  await tabTo(page, page.locator('summary', { hasText: 'Which columns it takes' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Supported from' })).toBeVisible();
  await cleanAtAllWidths(page);
  await page.keyboard.press('Enter');
});

test('a file with an unknown column is refused by its name, and stays chosen', async ({ browserName: _ }, {
  outputDir,
}) => {
  const file = join(outputDir, '..', 'list.csv');
  writeFileSync(file, LIST.replace('Place', 'Town'), 'latin1');
  await page.getByLabel('CSV file').setInputFiles(file);
  await press('See what it would do');
  await expect(page.getByText('A column is not known: "Town".')).toBeVisible();
  expect(await page.getByLabel('CSV file').evaluate((it: HTMLInputElement) => it.files?.length)).toBe(1);
  await tabTo(page, page.getByRole('checkbox', { name: /^Leave out columns/ }));
  await page.keyboard.press('Space');
  await press('See what it would do');
  await expect(page.getByText('Read as Windows-1252, with semicolons between the cells.')).toBeVisible();
  await page.getByLabel('CSV file').setInputFiles([]);
  await tabTo(page, page.getByRole('checkbox', { name: /^Leave out columns/ }));
  await page.keyboard.press('Space');
});

test('pasted rows show what they would do; the good ones go in, and the bad ones come back as a file', async () => {
  await tabTo(page, page.getByLabel('Or paste it here'));
  await page.keyboard.insertText(LIST);
  await press('See what it would do');
  await expect(page.getByText('4 rows: 2 good, 2 bad.')).toBeVisible();
  await expect(page.getByText('1 company new, 0 changed, 0 as they are.')).toBeVisible();
  await expect(page.getByRole('row', { name: /4 Zone Manila There is no such zone/ })).toBeVisible();
  await cleanAtAllWidths(page);
  await press('Import the 2 rows that are good');
  await expect(page.getByText('1 company new, 0 changed, 0 as they were. 2 rows left out.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Earlier imports' })).toBeVisible();
  await cleanAtAllWidths(page);
  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('link', { name: /^Download the rows/ }).first());
  await page.keyboard.press('Enter');
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.split('\r\n').map((it) => it.slice(0, 30))).toEqual([
    '\uFEFFNumber,Name,Place,Zone,Contac',
    'C-2,Davao Fruit,Davao City,Man',
    'C-3,Peñafrancia Foods,Naga Cit',
    '',
  ]);
});

test('the rows that are put right go in, and the company stands with its people and sites', async () => {
  await press('Import another file');
  await tabTo(page, page.getByLabel('Or paste it here'));
  await page.keyboard.insertText(LIST.replace(';Manila;', ';Asia/Manila;').replace(';;ops@;', ';;;'));
  await press('See what it would do');
  await expect(page.getByText('4 rows, all good.')).toBeVisible();
  await press('Import the 4 rows that are good');
  await expect(
    page.getByText('2 companies new, 0 changed, 1 as they were. No row was left out.').first(),
  ).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'See the client companies' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Visayas Freight' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ben Cruz').first()).toBeVisible();
  await expect(page.getByText('Pier 4').first()).toBeVisible();
});

test('a long list shows how far it is, goes on when one leaves, and the screen can be used meanwhile', async ({
  browserName: _,
}, { outputDir }) => {
  const file = join(outputDir, '..', 'many.csv');
  writeFileSync(file, manyCompanies(10_000, 20).text);
  await page.goto(`${hub.url}/companies/import`);
  await live(page);
  await page.getByLabel('CSV file').setInputFiles(file);
  await press('See what it would do');
  await expect(page.getByText('10,000 rows: 9,980 good, 20 bad.')).toBeVisible({ timeout: 30_000 });
  await press(/^Import the 9,980 rows/);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/ of 9,980 companies/).first()).toBeVisible();
  await cleanAtAllWidths(page);
  await page.goto(`${hub.url}/companies`);
  await live(page);
  await expect
    .poll(async () => (await (await page.request.get(`${hub.url}/api/v1/companies/imports`)).json()).imports[0].state, {
      timeout: 60_000,
    })
    .toBe('done');
  await page.goto(`${hub.url}/companies/import`);
  await expect(page.getByText('9,980 companies new, 0 changed, 0 as they were. 20 rows left out.')).toBeVisible();
  expect(complaints.filter((it) => !it.includes('422'))).toEqual([]);
});
