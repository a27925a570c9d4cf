import { expect, type Page, test } from '@playwright/test';
import { cleanAtAllWidths } from './support/clean.ts';
import { complaintsOf, live } from './support/press.ts';

const screens = {
  home: '/',
  documents: '/documents',
  'KB-155 with a case': '/documents/KB-155?Severity=SEV1&Minutes+worked=20&Steps+tried=1',
  'KB-310': '/documents/KB-310#severity',
  'when it is due':
    '/documents/KB-310?severity=SEV3&contacted=2026-11-27T16:00&answered=2026-11-27T16:30&pausedFrom=2026-12-01T10:00#targets',
  'what would be removed': '/documents/KB-450#classes',
  'a table that is tried': '/documents/KB-155/rules/criteria?Severity=SEV1&Minutes+worked=20',
  codes: '/codes',
  'codes found': '/codes?q=password',
  'one code': '/codes/LT-2041',
  'an unknown code': '/codes/LT-9999',
  editions: '/editions',
  'one edition': '/editions/1',
  'a text of an edition': '/documents/KB-310?edition=1',
  search: '/search?q=password',
  rules: '/documents/KB-155/rules/criteria',
  preview: '/preview',
  'a text of the preview': '/preview/documents/KB-310#T3',
  'help about rules': '/help/rules#phrases',
  team: '/team',
  shifts: '/shifts',
  teams: '/teams',
  inbox: '/inbox',
  people: '/people',
  'client companies': '/companies',
  'import of client companies': '/companies/import',
  'no client company found': '/companies?q=nobody&state=ended',
  'my account': '/account',
  'single sign-on': '/single-sign-on',
  'program tokens': '/tokens',
  palette: '/',
  'nothing there': '/nothing/there',
};
test.setTimeout(180_000);

for (const [name, path] of Object.entries(screens))
  test(`${name}: keeps nobody out, goes over no edge, breaks no content policy`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(path);
    await live(page);
    if (name === 'palette') await openPalette(page);
    if (name === 'what would be removed') await typeSecret(page);
    await cleanAtAllWidths(page);
    expect(complaints.filter((it) => !it.includes('404'))).toEqual([]);
  });

test.describe('for an engineer', () => {
  const screens = {
    tickets: '/tickets?view=all',
    'no ticket': '/tickets?view=owed',
    'a ticket': '/tickets/INC-000001',
    'a new ticket': '/tickets/new',
  };
  test.use({ storageState: process.env.HUB_ENGINEER ?? '' });
  for (const [name, path] of Object.entries(screens))
    test(`${name}: keeps nobody out, goes over no edge, breaks no content policy`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(path);
      await live(page);
      await cleanAtAllWidths(page);
      expect(complaints).toEqual([]);
    });
});

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('password');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
}

async function typeSecret(page: Page): Promise<void> {
  await page.getByLabel('Text as it would arrive').fill('ang password ko po ay Bahay123, 0917 555 0142');
  await expect(page.getByText('[password removed · KB-450 P1]').first()).toBeVisible();
}
