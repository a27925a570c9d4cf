import type { PolicySet } from '../../policy/policy-set.ts';
import type { Viewer } from '../audience.ts';

/** Who looks at a ticket, when, and by which documents. */
export interface Looking {
  viewer: Viewer;
  /** Ids of their roles: they decide which actions are theirs. */
  roles: readonly string[];
  /** The roles as which they may ask for a masked value; none without the permission. */
  unmasksAs: readonly string[];
  now: Temporal.Instant;
  set: PolicySet;
}
