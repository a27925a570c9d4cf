import { expect, type Locator, type Page } from '@playwright/test';

/** Moves the keyboard with Tab until a place has it: what somebody without a mouse does. */
export async function tabTo(page: Page, place: Locator, most = 120): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await place.evaluate((it) => it === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place).toBeFocused();
}

/** Fails the journey if anything in it uses a pointer. */
export async function withoutPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(kind, () => console.error('a pointer was used'), { capture: true });
    }
  });
}

/** What the browser complained of: errors, broken rules of the content policy, pointers where there should be none. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** Waits until the script of the page runs and has come to rest; a page that draws nothing more may never be told that it rests. */
export async function live(page: Page): Promise<void> {
  await page.locator('html[data-live]').waitFor();
  await page.evaluate(() => new Promise<void>((rested) => requestIdleCallback(() => rested(), { timeout: 500 })));
}
