import type { Person } from '../../contract.ts';
import type { Team } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';

/** What everything about one team works with. */
export interface TeamSectionProps extends DeskStand {
  team: Team;
  /** Who can be put into it. */
  people: readonly Person[];
  mayChange: boolean;
}
