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
  await auditAll(client, [entry]);
}

/** Writes down many acts at once, in the order in which they were done. */
export async function auditAll(client: pg.ClientBase | pg.Pool, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map(rowOf);
  await client.query(
    `insert into people.audit (id, at, actor_kind, actor, actor_name, act, object_kind, object_id, detail, address)
     select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
                          $9::jsonb[], $10::text[])`,
    rows[0]?.map((_, column) => rows.map((it) => it[column])) ?? [[], [], [], [], [], [], [], [], [], []],
  );
}

function rowOf({ at, actor, act, object, detail = {}, address }: AuditEntry) {
  const [kind, id, name] = typeof actor === 'string' ? [actor, null, actor] : [actor.kind, actor.id, actor.name];
  const thing = [object?.kind ?? null, object?.id ?? null];
  return [uuidv7(), at, kind, id, name, act, ...thing, JSON.stringify(detail), address ?? null];
}
