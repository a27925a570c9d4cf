import type pg from 'pg';
import { uuidv7 } from '../kit/ids.ts';
import type { Actor } from './actor.ts';
import type { Act } from './acts.ts';

/** Who did it: somebody signed in, whoever operates the machine (command line), or nobody that is known yet. */
export type AuditActor = Pick<Actor, 'kind' | 'id' | 'name'> | 'operator' | 'nobody';

/** One administrative act. */
export interface AuditEntry {
  at: Temporal.Instant;
  actor: AuditActor;
  /** What was done, in a word with a dot: `person.invited`. */
  act: Act;
  object?: { kind: string; id: string };
  /** Facts only, never a secret. */
  detail?: Record<string, unknown>;
  /** Where the request came from. */
  address?: string;
}

/** Writes down what was done, in the transaction of whoever did it. */
export async function audit(client: pg.ClientBase | pg.Pool, entry: AuditEntry): Promise<void> {
  const { at, actor, act, object, detail = {}, address } = entry;
  const [kind, id, name] = typeof actor === 'string' ? [actor, null, actor] : [actor.kind, actor.id, actor.name];
  await client.query(
    `insert into people.audit (id, at, actor_kind, actor, actor_name, act, object_kind, object_id, detail, address)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      uuidv7(),
      at,
      kind,
      id,
      name,
      act,
      object?.kind ?? null,
      object?.id ?? null,
      JSON.stringify(detail),
      address ?? null,
    ],
  );
}
