import { readEditionNumber } from '../editions/edition-number.ts';
import { inForceAt } from '../editions/in-force.ts';
import type { Editions } from '../editions/service.ts';
import { PolicySet } from '../policy/policy-set.ts';
import type { ClockEdition } from '../sla/edition.ts';
import { clockEditionOf } from './clock-edition.ts';

/** The documents that the hub shows. */
export interface Library {
  /** Those in force at this very moment. */
  current(): PolicySet;
  /** The edition in force as clocks see it. */
  clocks(): ClockEdition | undefined;
  /** The edition that is or was in force at an instant, as clocks see it. */
  clocksAt(at: Temporal.Instant): Promise<ClockEdition | undefined>;
  /** The same, with the edition that they are; no edition before the first. */
  inForce(): { set: PolicySet; edition: { number: number; inForceFrom: string } | undefined };
  /** Those of an edition, by its number as it stands in an address. */
  open(edition: string): Promise<PolicySet>;
}

const nothing = new PolicySet(new Map(), [], []);

/** What the editions say; before the first there is no document. */
export function libraryOf(editions: Pick<Editions, 'current' | 'list' | 'open'>): Library {
  const inForce = () => {
    const { set = nothing, edition } = editions.current() ?? {};
    return { set, edition: edition && { number: edition.number, inForceFrom: edition.inForceFrom.toString() } };
  };
  return {
    inForce,
    current: () => editions.current()?.set ?? nothing,
    clocks: () => {
      const compiled = editions.current();
      return compiled && clockEditionOf(compiled);
    },
    clocksAt: async (at) => {
      const edition = inForceAt(editions.list(), at);
      return edition && clockEditionOf(await editions.open(edition.number));
    },
    open: async (edition) => (await editions.open(readEditionNumber(edition))).set,
  };
}
