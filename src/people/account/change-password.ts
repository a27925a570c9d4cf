import { inTransaction } from '../../kit/db/transaction.ts';
import type { Secret } from '../../kit/secret.ts';
import { checkPassword } from '../password-rules.ts';
import { setPassword } from '../person-store.ts';
import type { People } from '../service.ts';
import type { WhoDid } from '../who-did.ts';
import { noteOwn } from './note.ts';
import { type AtBrowser, readSession, startOver } from './own-session.ts';

/** Sets another password, or the first one, and ends all but the session that asks; its new token is the answer. */
export async function changePassword(
  { pool, clock, identity }: People,
  { actor, address }: WhoDid & { actor: AtBrowser },
  password: string,
): Promise<Secret> {
  checkPassword(password, [actor.name, actor.email]);
  const hash = await (await identity.$context).password.hash(password);
  const now = clock.now();
  return inTransaction(pool, async (client) => {
    const session = await readSession(client, actor);
    await setPassword(client, actor.id, hash, now);
    await noteOwn(client, { who: { actor, address }, now, act: 'account.password-changed' });
    return startOver(client, { person: actor.id, session, now });
  });
}
