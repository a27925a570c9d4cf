import type { FetchInside } from '../../../kit/ui/answer.ts';
import type { Me, Person } from '../../contract.ts';

/** What everything on one person's screen works with. */
export interface PersonScreenProps {
  person: Person;
  me: Me;
  fetch: FetchInside;
  /** Something was changed: read it again. */
  onChange(): void;
}
