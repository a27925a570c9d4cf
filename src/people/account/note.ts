import type pg from 'pg';
import { audit } from '../audit.ts';
import type { WhoDid } from '../who-did.ts';

/** What somebody did to their own account. */
export interface OwnAct {
  who: WhoDid;
  now: Temporal.Instant;
  act: string;
  detail?: Record<string, unknown>;
}

/** Writes down what somebody did to their own account. */
export async function noteOwn(client: pg.ClientBase | pg.Pool, { who, now, act, detail }: OwnAct): Promise<void> {
  const { actor, address } = who;
  const object = { kind: 'person', id: actor.id };
  await audit(client, { at: now, actor, act, object, address, ...(detail ? { detail } : {}) });
}
