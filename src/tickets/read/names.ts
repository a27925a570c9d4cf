import type pg from 'pg';
import { contactNames } from '../../clients/names-of.ts';
import { namesOf } from '../../people/names-of.ts';
import type { EventActor } from '../event.ts';
import type { Who } from '../event-contract.ts';

/** What people, programs and contacts are called. */
export interface Names {
  /** Empty where nobody is called that any more. */
  of(id: string): string;
  named(id: string | null): { id: string; name: string } | null;
  who(actor: EventActor): Who;
}

/** Looks names up, all at once. */
export async function readNames(
  pool: pg.Pool,
  ids: Iterable<string | null>,
  contacts: Iterable<string | null>,
): Promise<Names> {
  const [people, clients] = await Promise.all([namesOf(pool, idsIn(ids)), contactNames(pool, idsIn(contacts))]);
  const of = (id: string) => people.get(id) ?? clients.get(id) ?? '';
  return {
    of,
    named: (id) => (id === null ? null : { id, name: of(id) }),
    who: (actor) => (actor.kind === 'hub' ? { kind: 'hub', id: null, name: '' } : { ...actor, name: of(actor.id) }),
  };
}

const idsIn = (ids: Iterable<string | null>): string[] => [...new Set(ids)].filter((it) => it !== null);

/** The id of whoever did something; null for the hub. */
export const idOfActor = (actor: EventActor): string | null => (actor.kind === 'hub' ? null : actor.id);
