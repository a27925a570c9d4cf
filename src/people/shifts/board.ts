import type pg from 'pg';
import type { Board, BoardPerson, BoardTeam, Team } from '../desk-contract.ts';
import type { People } from '../service.ts';
import { listTeams } from '../teams/team-store.ts';
import { coverage } from './coverage.ts';
import { dateAt, daysBetween } from './moment.ts';
import { shiftsDuring } from './on-duty.ts';
import { presenceOf } from './presence.ts';
import type { Shift, ShiftRecords, Span } from './records.ts';
import { holds } from './spans.ts';
import { loadRecords } from './store.ts';

const { compare } = Temporal.Instant;

/** How far ahead somebody's next shift is looked for. */
const AHEAD: Temporal.DurationLike = { hours: 8 * 24 };

/** Who is on now, by team. Follows from the records and the moment; nothing keeps it. */
export async function boardOf({ pool, clock }: Pick<People, 'pool' | 'clock'>): Promise<Board> {
  const now = clock.now();
  const stretch = { from: now, until: now.add(AHEAD) };
  const records = await loadRecords(pool, { from: now.subtract({ hours: 24 }), until: stretch.until });
  const [teams, seen] = [await listTeams(pool), await loadSeen(pool, now)];
  const shifts = shiftsDuring(records, stretch);
  const facts: Facts = { now, records, shifts, seen };
  return { teams: teams.map((it) => teamOn(it, facts)) };
}

interface Facts {
  now: Temporal.Instant;
  records: ShiftRecords;
  shifts: readonly Shift[];
  seen: ReadonlyMap<string, Seen>;
}

/** Somebody's last request, and the break that they are on. */
interface Seen {
  name: string;
  seenAt: Temporal.Instant | null;
  pause: Span | null;
}

function teamOn({ id, name, lead, zone, members }: Team, facts: Facts): BoardTeam {
  const isOn = (it: Shift) => it.team === id && it.worked.some((part) => holds(part, facts.now));
  const ids = new Set([...members.map((it) => it.id), ...facts.shifts.filter(isOn).map((it) => it.person)]);
  const people = [...ids].map((it) => personOn(it, id, facts)).sort(inOrder);
  return { id, name, lead, people, open: openToday(id, zone, facts) };
}

function personOn(id: string, team: string, { now, records, shifts, seen }: Facts): BoardPerson {
  const theirs = shifts.filter((it) => it.person === id && it.team === team);
  const part = theirs.flatMap((it) => it.worked).find((it) => holds(it, now));
  const next = theirs.find((it) => compare(it.startsAt, now) > 0 && it.worked.length > 0);
  const absence = records.absences.find((it) => it.person === id && holds(it, now));
  const { name, seenAt, pause } = seen.get(id) ?? { name: '', seenAt: null, pause: null };
  const presence = presenceOf({ isOnShift: part !== undefined, seenAt, pause }, now);
  return {
    id,
    name,
    presence,
    onUntil: part?.until.toString() ?? null,
    pausedUntil: presence === 'break' ? pause!.until.toString() : null,
    absentUntil: absence?.until.toString() ?? null,
    next: next ? { startsAt: next.startsAt.toString(), endsAt: next.endsAt.toString() } : null,
  };
}

/** Those who work first, then those who come next. */
function inOrder(a: BoardPerson, b: BoardPerson): number {
  const rank = (it: BoardPerson) => (it.onUntil ? '0' : `1${it.next?.startsAt ?? '9'}`);
  return rank(a).localeCompare(rank(b)) || a.name.localeCompare(b.name);
}

/** What is left of today in which the team has nobody, on its own wall; nothing where it has no shifts at all. */
function openToday(team: string, zone: string, { now, records, shifts }: Facts): BoardTeam['open'] {
  if (!shifts.some((it) => it.team === team)) return [];
  const date = dateAt(now, zone);
  const day = daysBetween(date, date, zone)[0]!;
  return coverage(team, day, records)
    .filter((it) => compare(now, it.until) < 0)
    .map(({ from, until, because }) => ({ date, from: from.toString(), until: until.toString(), because }));
}

async function loadSeen(pool: pg.Pool, now: Temporal.Instant): Promise<Map<string, Seen>> {
  const { rows } = await pool.query<
    Omit<Seen, 'pause'> & { id: string; from: Temporal.Instant; until: Temporal.Instant }
  >(
    `select p.id, p.name, p.seen_at as "seenAt", b.from_at as from, b.until_at as until
       from people.person p
       left join lateral (select from_at, until_at from people.pause
                           where person = p.id and from_at <= $1 and until_at > $1 order by until_at desc limit 1) b on true
      where p.kind = 'staff' and p.deactivated_at is null`,
    [now],
  );
  return new Map(
    rows.map(({ id, name, seenAt, from, until }) => [id, { name, seenAt, pause: from ? { from, until } : null }]),
  );
}
