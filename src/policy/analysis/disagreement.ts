import type { Place } from '../../documents/diagnostic.ts';

/** A figure or value that differs from what the clause that holds it says. */
export interface Disagreement {
  place: Place;
  /** What stands there. */
  says: string;
  /** Where the rule stands, and what it says: `KB-310 T1`, `15 min`. */
  clause: string;
  holds: string;
}
