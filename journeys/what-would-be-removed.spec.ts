import { expect, type Page, test } from '@playwright/test';
import { complaintsOf, live, tabTo, withoutPointer } from './support/press.ts';

let complaints: string[];

test.beforeEach(async ({ page }) => {
  complaints = complaintsOf(page);
  await withoutPointer(page);
});

test.afterEach(() => expect(complaints).toEqual([]));

/** The requests from when the page has rested: what else it will need comes while the browser has nothing to do. */
async function requestsFromNow(page: Page): Promise<string[]> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expect(async () => {
    const before = requests.length;
    await page.waitForTimeout(2000);
    expect(requests.length).toBe(before);
  }).toPass();
  requests.length = 0;
  return requests;
}

test('beside the classes of KB-450, a text shows as it is typed what would be kept of it, and nothing of it leaves the browser', async ({
  page,
}) => {
  await page.goto('/documents/KB-450#classes');
  await live(page);
  const panel = page.getByRole('complementary', { name: 'What would the desk remove?' });
  const requests = await requestsFromNow(page);

  await page.keyboard.press('f');
  await expect(panel.getByLabel('Text as it would arrive')).toBeFocused();
  await page.keyboard.type('ang password ko po ay Bahay123');
  await expect(panel.getByRole('status')).toHaveText('ang password ko po ay [password removed · KB-450 P1]');
  await page.keyboard.type(', card 4111 1111 1111 1111');
  await expect(panel.getByRole('status')).toContainText('card [card number removed · KB-450 P2]');
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  expect(requests).toEqual([]);

  await tabTo(page, panel.getByRole('link', { name: 'P1' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('#P1')).toBeInViewport();
});

test('it works with the network gone, since the detectors are there before anything is typed', async ({
  page,
  context,
}) => {
  await page.goto('/documents/KB-450#classes');
  await live(page);
  await requestsFromNow(page);
  await context.setOffline(true);
  await page.keyboard.press('f');
  await page.keyboard.type('my OTP is 482913');
  await expect(page.getByRole('status').filter({ hasText: 'KB-450 P3' })).toBeVisible();
  await context.setOffline(false);
});
