import type pg from 'pg';
import type { Act } from './acts.ts';
import { audit } from './audit.ts';
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
export function noted(client: pg.ClientBase, { actor, address }: WhoDid, { act, kind, id, detail, at }: Noted) {
  return audit(client, { at, actor, act, object: { kind, id }, detail, address });
}

/** The person behind an act; nobody where a program did it. */
export const personOf = ({ actor: { kind, id } }: WhoDid): string | null => (kind === 'person' ? id : null);
