import type { Roster, RosterShift } from '../../desk-contract.ts';
import type { DeskStand } from '../../desk-stand.ts';

/** What everything that is done with one shift works with. */
export interface ShiftSheetProps extends DeskStand {
  shift: RosterShift;
  roster: Roster;
  onDone(): void;
}
