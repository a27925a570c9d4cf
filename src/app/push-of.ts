import { PUSH } from '../delivery/outgoing-policy.ts';
import type { Push } from '../delivery/push-service.ts';
import type { Secret } from '../kit/secret.ts';
import { isActive } from '../people/active-staff.ts';
import type { People } from '../people/service.ts';

/** What notifies the devices of people; who is deactivated is told nothing more. */
export function pushOf(people: People, key: Secret): Push {
  const { pool, clock, outgoing, publicUrl, log } = people;
  return { pool, clock, key, outgoing, policy: PUSH, publicUrl, isThere: (person) => isActive(pool, person), log };
}
