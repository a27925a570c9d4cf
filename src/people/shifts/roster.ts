import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { can } from '../can.ts';
import type { Open, Roster, Team } from '../desk-contract.ts';
import type { People } from '../service.ts';
import { listTeams } from '../teams/team-store.ts';
import { coverage } from './coverage.ts';
import { type Day, dateAt, daysBetween } from './moment.ts';
import { shiftsDuring } from './on-duty.ts';
import type { Absence, RotaRow, Shift, ShiftRecords } from './records.ts';
import { loadRecords } from './store.ts';

/** Which days, on whose wall, and of which team if not of all. */
export interface RosterAsked {
  from: string;
  until: string;
  zone: string;
  team?: string | undefined;
}

/** The shifts of some days, and all that one needs to understand and change them. */
export async function rosterOf(
  people: People,
  actor: Actor,
  { from, until, zone, team }: RosterAsked,
): Promise<Roster> {
  const days = daysBetween(from, until, zone);
  const stretch = { from: days[0]!.from, until: days.at(-1)!.until };
  const records = await loadRecords(people.pool, stretch);
  const teams = (await listTeams(people.pool)).filter((it) => team === undefined || it.id === team);
  const isShown = ({ team: id }: { team: string }) => teams.some((it) => it.id === id);
  const may = mayOf(people, actor);
  return {
    zone,
    today: dateAt(people.clock.now(), zone),
    days: days.map((it) => ({ date: it.date, from: it.from.toString(), until: it.until.toString() })),
    teams: teams.map((it) => ({
      ...it,
      mayPlan: may('shifts.plan', { teams: [it.id] }),
      open: days.flatMap((day) => openOn(day, it, records)),
    })),
    people: await listNames(people.pool),
    shifts: shiftsDuring(records, stretch)
      .filter(isShown)
      .map((it) => tellShift(it, zone)),
    rota: records.rota.filter(isShown).filter(isReal).map(tellRow),
    absences: records.absences.filter((it) => it.reason !== 'left').map((it) => tellAbsence(it, teams, may)),
  };
}

type May = (permission: string, thing: { owner?: string; teams?: string[] }) => boolean;

const mayOf =
  ({ permissions }: People, actor: Actor): May =>
  (permission, thing) =>
    can(actor, permission, thing, permissions).allowed;

/** Where a team has nobody. A team without any shift on a day has none to miss. */
function openOn(day: Day, { id }: Team, records: ShiftRecords): Open[] {
  if (!shiftsDuring(records, day).some((it) => it.team === id)) return [];
  return coverage(id, day, records).map(({ from, until, because }) => ({
    date: day.date,
    from: from.toString(),
    until: until.toString(),
    because,
  }));
}

function tellShift({ startsAt, endsAt, worked, ...shift }: Shift, zone: string): Roster['shifts'][number] {
  const parts = worked.map((it) => ({ from: it.from.toString(), until: it.until.toString() }));
  const day = dateAt(startsAt, zone);
  return { ...shift, day, startsAt: startsAt.toString(), endsAt: endsAt.toString(), worked: parts };
}

/** A row that was ended before its first shift says nothing. */
const isReal = ({ from, until }: RotaRow): boolean => until === null || until >= from;

const tellRow = ({ days, ...row }: RotaRow): Roster['rota'][number] => ({ ...row, days: [...days] });

/** Why somebody is absent is told to them and to whoever may note it for them. */
function tellAbsence(
  { id, person, from, until, reason }: Absence,
  teams: Team[],
  may: May,
): Roster['absences'][number] {
  const theirs = teams.filter((it) => it.members.some((member) => member.id === person)).map((it) => it.id);
  const mayEnd = may('absences.note', { owner: person, teams: theirs });
  const told = reason === 'left' || !mayEnd ? null : reason;
  return { id, person, from: from.toString(), until: until.toString(), reason: told, mayEnd };
}

async function listNames(pool: pg.Pool): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from people.person where kind = 'staff' order by lower(name), id`,
  );
  return rows;
}
