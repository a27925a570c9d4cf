import type pg from 'pg';
import type { Act } from './acts.ts';
import { auditAll } from './audit.ts';
import type { WhoDid } from './who-did.ts';

/** What was done to what. */
export interface Noted {
  act: Act;
  kind: string;
  id: string;
  detail?: Record<string, unknown>;
  at: Temporal.Instant;
}

/** Writes an act of somebody signed in into the audit trail. */
export function noted(client: pg.ClientBase, who: WhoDid, done: Noted): Promise<void> {
  return notedAll(client, who, [done]);
}

/** Writes many acts of somebody at once. */
export function notedAll(client: pg.ClientBase, { actor, address }: WhoDid, done: readonly Noted[]): Promise<void> {
  const entries = done.map(({ act, kind, id, detail, at }) => ({
    at,
    actor,
    act,
    object: { kind, id },
    detail,
    address,
  }));
  return auditAll(client, entries);
}

/** The person behind an act; nobody where a program did it. */
export const personOf = ({ actor: { kind, id } }: WhoDid): string | null => (kind === 'person' ? id : null);
