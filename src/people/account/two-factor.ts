import type { Context } from 'hono';
import { inTransaction } from '../../kit/db/transaction.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Secret } from '../../kit/secret.ts';
import { cookieName } from '../identity/limits.ts';
import type { People } from '../service.ts';
import { provenWith } from './identity-call.ts';
import { noteOwn } from './note.ts';
import { type AtBrowser, readSession, startOver } from './own-session.ts';
import { spendCode } from './used-codes.ts';

/** Somebody who changes their second factor, and the request with which they do. */
export interface FactorChange {
  c: Context;
  actor: AtBrowser;
  address: string;
  password?: string | undefined;
}

/** A secret for the authenticator app and backup codes; nothing holds before a code from the app has confirmed it. */
export async function beginTwoFactor({ identity, publicUrl }: People, { c, actor, password }: FactorChange) {
  if (actor.hasTwoFactor) throw isOn();
  const made = await identity.api.enableTwoFactor({
    body: { method: 'totp', ...(password === undefined ? {} : { password }) },
    headers: provenWith(c, cookieName(publicUrl)),
  });
  if (made.method !== 'totp')
    throw new Error('The identity library began another second factor than it was asked for.');
  const secret = new URL(made.totpURI).searchParams.get('secret')!;
  return { uri: made.totpURI, secret, backupCodes: made.backupCodes };
}

/** Switches the second factor on, by a code from the app; all else that was opened ends. */
export async function confirmTwoFactor(people: People, change: FactorChange, code: string): Promise<Secret> {
  const { c, actor, address } = change;
  if (actor.hasTwoFactor) throw isOn();
  const session = await readSession(people.pool, actor);
  const headers = provenWith(c, cookieName(people.publicUrl));
  if (!(await spendCode(people, actor.id, code))) throw wrongCode();
  await people.identity.api.verifyTOTP({ body: { code }, headers }).catch(() => {
    throw wrongCode();
  });
  const now = people.clock.now();
  return inTransaction(people.pool, async (client) => {
    await noteOwn(client, { who: { actor, address }, now, act: 'account.two-factor-on' });
    return startOver(client, { person: actor.id, session, now });
  });
}

/** Switches it off; all else that was opened ends. */
export async function endTwoFactor({ pool, clock }: People, { actor, address }: FactorChange): Promise<Secret> {
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    const session = await readSession(client, actor);
    await client.query('update people.person set two_factor_enabled = false, updated_at = $2 where id = $1', [
      actor.id,
      now,
    ]);
    await client.query('delete from people.two_factor where person_id = $1', [actor.id]);
    await noteOwn(client, { who: { actor, address }, now, act: 'account.two-factor-off' });
    return startOver(client, { person: actor.id, session, now });
  });
}

/** New backup codes; the earlier ones stop working. */
export async function renewBackupCodes(people: People, { c, actor, address, password }: FactorChange) {
  if (!actor.hasTwoFactor) throw isOff();
  const { backupCodes } = await people.identity.api.generateBackupCodes({
    body: password === undefined ? {} : { password },
    headers: provenWith(c, cookieName(people.publicUrl)),
  });
  await noteOwn(people.pool, { who: { actor, address }, now: people.clock.now(), act: 'account.backup-codes-renewed' });
  return { backupCodes };
}

const wrongCode = () =>
  new Refusal({
    code: 'account/code-wrong',
    status: 422,
    message: 'This is not the code that the app shows now.',
    remedy: 'Scan the picture again, look that the clock of your phone is right, and type the next code.',
  });

const isOn = () =>
  new Refusal({
    code: 'account/two-factor-on',
    status: 409,
    message: 'A second factor is on already.',
    remedy: 'Switch it off first, then set up the new app.',
  });

const isOff = () =>
  new Refusal({
    code: 'account/two-factor-off',
    status: 409,
    message: 'No second factor is on, so there are no backup codes.',
    remedy: 'Set up an authenticator app first.',
  });
