import { expect, test } from '@playwright/test';
import { violationsOn } from './support/clean.ts';

test('the hub answers at its address, is ready, and its page breaks no rule of its own', async ({ page, request }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('/');
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);

  const ready = await request.get('/readyz');
  expect(await ready.json()).toEqual({ status: 'ready', checks: { database: 'ok' } });
});
