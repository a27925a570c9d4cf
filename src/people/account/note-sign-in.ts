import { audit } from '../audit.ts';
import type { People } from '../service.ts';

/** By which way somebody got in. */
export interface GotIn {
  person: { id: string; name: string };
  by: string;
  address: string;
}

/** Writes down that somebody signed in, and how. */
export async function noteSignIn({ pool, clock }: People, { person, by, address }: GotIn): Promise<void> {
  const actor = { kind: 'person' as const, ...person };
  const object = { kind: 'person', id: person.id };
  await audit(pool, { at: clock.now(), actor, act: 'person.signed-in', object, detail: { by }, address });
}
