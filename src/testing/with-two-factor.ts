import type { AuthenticatorApp } from './authenticator-app.ts';
import type { Browser } from './browser.ts';
import { WORLD_PASSWORD } from './people-world.ts';

/** Switches the second factor on for whoever is signed in in this browser. */
export async function withTwoFactor(browser: Browser, app: AuthenticatorApp) {
  const begun = await browser.post('/api/v1/account/two-factor', { password: WORLD_PASSWORD });
  const { secret, backupCodes } = (await begun.json()) as { secret: string; backupCodes: string[] };
  const answer = await browser.post('/api/v1/account/two-factor/confirm', { code: app.nextCode(secret) });
  if (answer.status !== 204) throw new Error(`The second factor is not on: ${await answer.text()}`);
  return { secret, backupCodes };
}
