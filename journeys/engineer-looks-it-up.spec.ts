import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, live, tabTo, withoutPointer } from './support/press.ts';

let complaints: string[];

test.beforeEach(async ({ page }) => {
  complaints = complaintsOf(page);
  await withoutPointer(page);
});

test.afterEach(() => expect(complaints).toEqual([]));

/** The clause or heading that the address names stands in view and is marked. */
async function isShown(page: Page, id: string): Promise<void> {
  const place = page.locator(`[id="${id}"]`);
  await expect(place).toBeInViewport();
  await expect(page.locator(`[id="${id}"][data-cited], [id="${id}"]:target`).first()).toBeVisible();
}

test('from the front page, a situation leads to its clause, which is marked', async ({ page }) => {
  await page.goto('/');
  await live(page);
  const security = page.getByRole('link', { name: 'KB-155 S1, straight to #tier3-escalation' });
  await tabTo(page, security);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\/KB-155#S1$/);
  await isShown(page, 'S1');

  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/\/$/);
  await tabTo(page, page.getByRole('link', { name: 'KB-155 Escalation Policy, criteria' }));
  await page.keyboard.press('Enter');
  await isShown(page, 'criteria');
});

test('Ctrl K finds a code by its digits and opens its page', async ({ page }) => {
  await page.goto('/documents');
  await live(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lt2041');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('LT-2041');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LT-2041 Report not produced');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('LT-2041');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Ctrl K finds a clause by words, with the network gone, and opens it marked', async ({ page, context }) => {
  await page.goto('/documents/KB-155');
  await live(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('phishing');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('dialog').getByRole('combobox').fill('');
  await page.keyboard.type('KB-155 E5');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('KB-155 E5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#E5$/);
  await isShown(page, 'E5');
  // What was on its way as the network went, such as the bell, is told by the browser and by nothing else.
  complaints = complaints.filter((it) => !it.includes('ERR_INTERNET_DISCONNECTED'));
});

test('an unknown code leads to what to do now', async ({ page }) => {
  await page.goto('/');
  await live(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('9999');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('LT-9999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LT-9999 is not in the catalogue');
  await expect(page.getByRole('note')).toContainText('KB-155 S9');
  await expect(page.getByText('U10')).toBeVisible();
});

test('the search box of the front page takes over what is typed', async ({ page }) => {
  await page.goto('/');
  await live(page);
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('hindi maka-login');
  await expect(page.getByRole('combobox')).toHaveValue('hindi maka-login');
  await expect(page.getByRole('listbox')).toContainText('LT-1');
});

test('the case form says what KB-155 says, why, and what would change it', async ({ page }) => {
  await page.goto('/documents/KB-155');
  await live(page);
  const form = page.getByRole('complementary', { name: 'What does it say for my case?' });
  const verdict = form.getByRole('status');
  await page.keyboard.press('f');
  await expect(form.getByLabel('Category')).toBeFocused();
  await tabTo(page, form.getByLabel('Error code'));
  await page.keyboard.type('3104');
  await expect(form.getByLabel('Category')).toHaveValue('database');
  await page.keyboard.press('Tab');
  await tabTo(page, form.getByLabel('Minutes worked'));
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await tabTo(page, form.getByRole('radiogroup', { name: 'Data at risk' }).getByLabel('not known'));
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, form.getByRole('button', { name: 'Start again' }));
  await page.keyboard.press('Enter');
  await expect(verdict).toContainText('KB-155 E15');
  await page.keyboard.press('Shift+Tab');
  await page.goto('/documents/KB-155?Severity=SEV1&Category=database&Minutes worked=11&Steps tried=1&Data at risk=no');
  await expect(verdict).toContainText('Stays with you');
  await expect(form).toContainText('In 4 min');
  await live(page);
  await page.keyboard.press('f');
  await tabTo(page, form.getByLabel('Minutes worked'));
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('6');
  await expect(verdict).toContainText('Escalate to Tier 2');
  await expect(verdict).toContainText('KB-155 E5');
  await expect(page.locator('#E5')).toHaveAttribute('data-decides', '');
  await expect(page).toHaveURL(/Minutes\+worked=16/);
});

test('severity follows from impact and urgency beside KB-310', async ({ page }) => {
  await page.goto('/documents/KB-310#severity');
  await live(page);
  const form = page.getByRole('complementary', { name: 'What does it say for my case?' });
  await expect(form.getByRole('status')).toContainText('Record impact and urgency first.');
  await page.keyboard.press('f');
  await expect(form.getByLabel('Impact')).toBeFocused();
  await page.keyboard.type('several');
  await tabTo(page, form.getByLabel('Urgency'));
  await page.keyboard.type('work stopped');
  await expect(form.getByRole('status')).toContainText('SEV2');
  await expect(form.getByRole('status')).toContainText('KB-310 V4');
});

test('codes are found while typing, and Escape leads back to the row that one came from', async ({ page }) => {
  await page.goto('/codes');
  await live(page);
  await page.keyboard.press('/');
  await page.keyboard.type('report');
  const rows = page.locator('li[id^="LT-"]');
  await expect(rows.first()).toHaveAttribute('id', 'LT-2041');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const opened = await rows.nth(1).getAttribute('id');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(opened!);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/codes\?q=report$/);
  await expect(page.locator(`[id="${opened}"] a`)).toBeFocused();
});

test('the enforced badge opens the rules that the hub reads', async ({ page }) => {
  await page.goto('/documents/KB-155#consult');
  await live(page);
  await tabTo(page, page.locator('[id="consult"] + button'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('peer: order 1, wait before the next 5 min.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Open as a page' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/documents\/KB-155\/rules\/consult$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Consult first');
});

test('KB-310 says when a case is due, and the address keeps the case', async ({ page }) => {
  await page.goto('/documents/KB-310#targets');
  await live(page);
  await page.keyboard.press('f');
  await page.keyboard.type('SEV3');
  await page.getByLabel('Contacted at').fill('2031-01-06T09:00');
  const due = page.getByRole('complementary', { name: 'When is this due?' }).getByRole('status');
  await expect(due).toContainText('Thu 9 Jan 2031 09:00');
  await expect(due).toContainText('KB-310 R4');
  await expect(page).toHaveURL(/severity=SEV3&contacted=2031-01-06T09%3A00#targets$/);
});

test('any enforced table says which row fires for a case, and why the others do not', async ({ page }) => {
  await page.goto('/documents/SOP-7010/rules/lifecycle');
  await live(page);
  await page.keyboard.press('f');
  await page.keyboard.type('escalated');
  await page.getByLabel('Who', { exact: true }).selectOption('Tier 1');
  await expect(page.getByRole('status').filter({ hasText: '2 of 34 rules fit' })).toContainText('SOP-7010 L25');
  await expect(page).toHaveURL(/From=escalated&Who=Tier\+1$/);
  await page.reload();
  await expect(page.locator('[id="rule:L28"][data-fires]')).toBeVisible();
});
