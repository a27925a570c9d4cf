import { useWords } from '../../../kit/ui/words.tsx';
import type { Roster, RosterShift } from '../../desk-contract.ts';
import { nameOf } from './names.ts';
import classes from './shifts.module.css';

interface ShiftButtonProps {
  shift: RosterShift;
  roster: Roster;
  onPress(): void;
}

/** One shift in the grid; it opens what can be done with it. */
export function ShiftButton({ shift, roster, onPress }: ShiftButtonProps) {
  const { shifts, times } = useWords('shifts');
  const { zone, days } = roster;
  const name = nameOf(roster, shift.person);
  const isBefore = shift.day < days[0]!.date;
  const span = times.span(shift.startsAt, shift.endsAt, zone);
  const told = isBefore ? shifts.until(times.clock(shift.endsAt, zone)) : span;
  const note = noteOf(shift);
  const said = note ? shifts[note] : undefined;
  const label = [shifts.open(name, times.dayAndSpan(shift.startsAt, shift.endsAt, zone)), said].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.shift}
      data-absent={note === 'absent' ? '' : undefined}
      aria-label={label.join(', ')}
      onClick={onPress}
    >
      <span>{told}</span>
      {said && <small>{said}</small>}
      {shift.takenFrom && <small>{shifts.insteadOf(nameOf(roster, shift.takenFrom))}</small>}
    </button>
  );
}

/** What absences leave of a shift, where they leave less than all. */
function noteOf({ worked, startsAt, endsAt }: RosterShift): 'absent' | 'partly' | undefined {
  if (worked.length === 0) return 'absent';
  const isWhole = worked.length === 1 && worked[0]!.from === startsAt && worked[0]!.until === endsAt;
  return isWhole ? undefined : 'partly';
}
