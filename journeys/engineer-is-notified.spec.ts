import { expect, type Page, test } from '@playwright/test';
import { cleanAtAllWidths } from './support/clean.ts';
import { live } from './support/press.ts';

// Chromium subscribes at its vendor's service only, which no test asks: the browser's answer to that one question is played. All else
// is real: the permission, the worker, the hub, and what the worker shows when a message comes.

/** Answers as a browser that has subscribed would. */
async function playSubscription(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let made: object | null = null;
    PushManager.prototype.getSubscription = async () => made as PushSubscription | null;
    PushManager.prototype.subscribe = async () => {
      const { publicKey } = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ])) as CryptoKeyPair;
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
      const p256dh = btoa(String.fromCharCode(...raw))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
      const endpoint = `https://push.example/send/${p256dh.slice(0, 20)}`;
      made = {
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh, auth: 'A'.repeat(22) } }),
        unsubscribe: async () => {
          made = null;
          return true;
        },
      };
      return made as PushSubscription;
    };
  });
}

test('an engineer turns notifications on, is shown one, and turns them off', async ({ page, context }) => {
  await context.grantPermissions(['notifications']);
  await playSubscription(page);
  await page.goto('/account');
  await live(page);
  const toggle = page.getByRole('switch', { name: /Notify me on this device/ });
  await expect(page.getByText('Off on this device.')).toBeVisible();
  await toggle.press('Space');
  await expect(page.getByText('On: you are notified on this device.')).toBeVisible();
  await expect(page.getByText('this device', { exact: true })).toBeVisible();
  await cleanAtAllWidths(page);

  expect(await shownFor(page, '{"template":"swap-asked","href":"/shifts"}')).toEqual([
    { title: 'LeanTech Hub', body: 'A colleague asks you to take a shift', data: '/shifts' },
  ]);
  const shown = await shownFor(page, 'no message of the hub');
  expect(shown).toContainEqual(expect.objectContaining({ body: 'Something came into your inbox', data: '/inbox' }));

  await toggle.press('Space');
  await expect(page.getByText('Off on this device.')).toBeVisible();
  await expect(page.getByText('this device', { exact: true })).toHaveCount(0);
});

/** Gives the worker a message as the browser would, and tells what it shows. */
async function shownFor(page: Page, data: string) {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((found) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) found(registrations[0].registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  const before = (await notifications(page)).length;
  const registrationId = await registered;
  // The browser now and then drops one that comes while its worker goes to sleep; a push service would send it again, too.
  await expect(async () => {
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    await expect.poll(async () => (await notifications(page)).length).toBeGreaterThan(before);
  }).toPass({ timeout: 30_000 });
  await session.detach();
  return notifications(page);
}

const notifications = (page: Page) =>
  page.evaluate(async () => {
    const shown = await (await navigator.serviceWorker.ready).getNotifications();
    return shown.map(({ title, body, data }) => ({ title, body, data }));
  });
