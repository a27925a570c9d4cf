import { useWords } from '../../../kit/ui/words.tsx';
import type { Open, Roster, RosterShift } from '../../desk-contract.ts';
import { type GridRow, gridOf, type TeamGrid } from './grid.ts';
import { ShiftButton } from './shift-button.tsx';
import classes from './shifts.module.css';

interface WeekGridProps {
  roster: Roster;
  /** Whose row is marked. */
  me: string;
  onShift(shift: RosterShift): void;
}

/** The rota of a week: a row for each person, a column for each day; on a phone, a list for each person. */
export function WeekGrid({ roster, me, onShift }: WeekGridProps) {
  const { shifts, times } = useWords('shifts');
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          <th scope="col">{shifts.name}</th>
          {roster.days.map(({ date }) => (
            <th key={date} scope="col" aria-current={date === roster.today ? 'date' : undefined}>
              {times.shortDay(date)}
            </th>
          ))}
        </tr>
      </thead>
      {gridOf(roster).map((it) => (
        <TeamRows key={it.team.id} grid={it} {...{ roster, me, onShift }} />
      ))}
    </table>
  );
}

function TeamRows({ grid: { team, rows, open }, ...rest }: WeekGridProps & { grid: TeamGrid }) {
  const words = useWords('shifts');
  const { days } = rest.roster;
  const isOpen = open.some((it) => it.length > 0);
  return (
    <tbody>
      <tr className={classes.team}>
        <th scope="rowgroup" colSpan={days.length + 1}>
          {team.name}{' '}
          <span>
            {rows.length > 0 && (team.lead ? words.team.leader(team.lead.name) : words.team.noLeader)}
            {rows.length === 0 && words.shifts.emptyTeam}
          </span>
        </th>
      </tr>
      {rows.map((it) => (
        <PersonRow key={it.person.id} row={it} {...rest} />
      ))}
      {isOpen && <OpenRow open={open} roster={rest.roster} />}
    </tbody>
  );
}

function PersonRow({ row: { person, cells }, roster, me, onShift }: WeekGridProps & { row: GridRow }) {
  const words = useWords('shifts');
  return (
    <tr data-mine={person.id === me ? '' : undefined}>
      <th scope="row">
        {person.name}
        {person.id === me && <span> {words.you}</span>}
      </th>
      {cells.map((cell, at) => (
        <td key={roster.days[at]!.date} data-day={words.times.shortDay(roster.days[at]!.date)}>
          {cell.map((it) => (
            <ShiftButton key={`${it.rota} ${it.date}`} shift={it} roster={roster} onPress={() => onShift(it)} />
          ))}
        </td>
      ))}
    </tr>
  );
}

function OpenRow({ open, roster: { days, zone } }: { open: Open[][]; roster: Roster }) {
  const { shifts, team, times } = useWords('shifts');
  return (
    <tr className={classes.open}>
      <th scope="row">{shifts.nobody}</th>
      {open.map((cell, at) => (
        <td key={days[at]!.date} data-day={times.shortDay(days[at]!.date)}>
          {cell.map((it) => (
            <span key={it.from} className={classes.gap} data-loud={it.because === 'absent' ? '' : undefined}>
              {times.span(it.from, it.until, zone)}
              {it.because === 'absent' && <small>{team.because.absent}</small>}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}
