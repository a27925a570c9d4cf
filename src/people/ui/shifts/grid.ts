import type { Open, Roster, RosterShift } from '../../desk-contract.ts';

/** One team's part of the grid. */
export interface TeamGrid {
  team: Roster['teams'][number];
  rows: GridRow[];
  /** By day, when the team has nobody. */
  open: Open[][];
}

export interface GridRow {
  person: { id: string; name: string };
  /** By day, the shifts that begin then. */
  cells: RosterShift[][];
}

/** The rota of some days as a grid: by team, everybody in it and everybody who has a shift in it. */
export function gridOf(roster: Roster): TeamGrid[] {
  const names = new Map(roster.people.map((it) => [it.id, it.name]));
  return roster.teams.map((team) => {
    const shifts = roster.shifts.filter((it) => it.team === team.id);
    const ids = new Set([...team.members, ...shifts.map((it) => ({ id: it.person }))].map((it) => it.id));
    const rows = [...ids].map((id) => ({
      person: { id, name: names.get(id) ?? '' },
      cells: byDay(
        roster,
        shifts.filter((it) => it.person === id),
        (it) => it.day,
      ),
    }));
    return { team, rows, open: byDay(roster, team.open, (it) => it.date) };
  });
}

/** What began before the first day and goes on stands in the first. */
function byDay<T>({ days }: Roster, things: readonly T[], dayOf: (thing: T) => string): T[][] {
  return days.map(({ date }, at) => things.filter((it) => dayOf(it) === date || (at === 0 && dayOf(it) < date)));
}
