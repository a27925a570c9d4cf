import { audit } from '../audit.ts';
import type { People } from '../service.ts';

/** By which way somebody got in. */
export interface GotIn {
  person: { id: string; name: string };
  by: string;
  address: string;
}

/** Writes down that somebody signed in, and how; sessions that are over go, with the addresses that they came from. */
export async function noteSignIn({ pool, clock }: People, { person, by, address }: GotIn): Promise<void> {
  const actor = { kind: 'person' as const, ...person };
  const object = { kind: 'person', id: person.id };
  await audit(pool, { at: clock.now(), actor, act: 'person.signed-in', object, detail: { by }, address });
  await pool.query('delete from people.session where expires_at <= $1', [clock.now()]);
}

/** Writes down that a sign-in was refused: by which way, from where, and whose account it was meant for where there is one. */
export async function noteRefusal({ pool, clock }: People, { email, by, address }: Refused): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from people.person where email = $1', [email]);
  const id = rows[0]?.id;
  // An address that nobody has is not kept: people type passwords there.
  const object = id ? { object: { kind: 'person', id } } : {};
  const entry = { at: clock.now(), actor: 'nobody' as const, act: 'person.sign-in-refused' as const };
  await audit(pool, { ...entry, ...object, detail: { by }, address });
}

interface Refused {
  email: string;
  by: string;
  address: string;
}
