import { isRegulated } from '../clients/regulated.ts';
import type { Actor } from '../people/actor.ts';
import type { Facts } from '../policy/facts.ts';
import { eventActor } from './attempts/write-once.ts';
import type { Desk } from './desk.ts';
import type { Tickets } from './service.ts';

/** What commands are handed when somebody acts on a ticket of a company, or of none yet. */
export async function deskOf(
  { pool, clock, inForce }: Pick<Tickets, 'pool' | 'clock' | 'inForce'>,
  actor: Actor,
  company: string | null,
): Promise<Desk> {
  const more = await companyFacts(pool, company);
  return { now: clock.now(), set: inForce().set, actor: { by: eventActor(actor), roles: actor.roles }, more };
}

/** What a company's record says of its tickets. */
export async function companyFacts(pool: Tickets['pool'], company: string | null): Promise<Facts> {
  return { 'Regulated client': await isRegulated(pool, company) };
}
