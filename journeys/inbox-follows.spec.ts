import { expect, type Page, test } from '@playwright/test';
import { signInTo } from '../src/testing/first-account.ts';
import { type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { cleanAtAllWidths } from './support/clean.ts';
import { colleague, pageOf } from './support/colleagues.ts';
import { complaintsOf, live, tabTo } from './support/press.ts';

let hub: RunningHub;
test.beforeAll(async () => {
  hub = await startHub();
});
test.afterAll(() => hub?.stop());

/** The bell that this width shows. */
const bell = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).locator('visible=true');

test('what happened is counted in every tab at once, read by keyboard, and seen everywhere within two seconds', async ({
  browser,
}) => {
  const { cookie } = await signInTo(hub);
  const first = await pageOf(hub, browser, cookie);
  const second = await first.context().newPage();
  const complaints = [first, second].flatMap(complaintsOf);
  for (const page of [first, second]) {
    await page.goto(`${hub.url}/`);
    await live(page);
    await expect(bell(page, 'Inbox')).toBeVisible();
  }

  const ben = await colleague({ url: hub.url, setUpLink: undefined }, browser, { name: 'Ben Cruz', roles: ['t1'] });
  for (const page of [first, second]) await expect(bell(page, 'Inbox, 1 unread')).toBeVisible({ timeout: 2000 });

  await tabTo(first, bell(first, 'Inbox, 1 unread'));
  await first.keyboard.press('Enter');
  await expect(first.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await expect(first.getByRole('link', { name: 'Unread: Ben Cruz, whom you invited, has joined' })).toBeVisible();
  await cleanAtAllWidths(first);

  await tabTo(first, first.getByRole('button', { name: 'Mark all as seen' }));
  await first.keyboard.press('Enter');
  for (const page of [first, second]) await expect(bell(page, 'Inbox')).toBeVisible({ timeout: 2000 });

  await ben.goto(`${hub.url}/inbox`);
  await expect(ben.getByText('Nothing waits for you')).toBeVisible();
  await cleanAtAllWidths(ben);
  expect(complaints).toEqual([]);
  await Promise.all([first.context().close(), ben.context().close()]);
});
