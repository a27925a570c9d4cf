import { z } from 'zod';
import { zoneName } from './zone-name.ts';

// What crosses the wire about teams, shifts and who is there. Instants are ISO 8601 in UTC, dates ISO 8601, ids UUIDs.

const instant = z.string().meta({ description: 'Instant, ISO 8601 in UTC' });
const instantIn = z.iso.datetime({ offset: true }).meta({ description: 'Instant, ISO 8601' });
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a wall time, such as 22:00');
const zone = zoneName;
const span = { from: instant, until: instant };
const Somebody = z.strictObject({ id: z.uuid(), name: z.string() });

const teamName = z.string().trim().min(1).max(80);
export const Team = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    zone: z.string(),
    lead: Somebody.nullable(),
    members: z.array(Somebody),
  })
  .meta({ id: 'Team' });
export type Team = z.infer<typeof Team>;
export const TeamList = z.strictObject({ teams: z.array(Team) }).meta({ id: 'TeamList' });
export const NewTeam = z
  .strictObject({ name: teamName, lead: z.uuid().nullish(), zone: zone.optional() })
  .meta({ id: 'NewTeam' });
export type NewTeam = z.infer<typeof NewTeam>;
export const TeamChange = z
  .strictObject({ name: teamName.optional(), lead: z.uuid().nullish(), zone: zone.optional() })
  .meta({ id: 'TeamChange' });
export type TeamChange = z.infer<typeof TeamChange>;
/** What was made, by its id. */
export const Made = z.strictObject({ id: z.uuid() }).meta({ id: 'Made' });

/** Which days of whose wall clock are asked for. */
export const RosterQuestion = z.strictObject({
  from: date.meta({ description: 'First day' }),
  until: date.meta({ description: 'Last day, at most six weeks on' }),
  team: z.uuid().optional(),
  zone: zone.optional().meta({ description: "IANA name; the asker's own zone where absent" }),
});

const days = z.array(z.int().min(1).max(7)).min(1).max(7).meta({ description: 'ISO weekdays, 1 is Monday' });
export const RotaEntry = z
  .strictObject({
    id: z.uuid(),
    person: z.uuid(),
    team: z.uuid(),
    days,
    start: time,
    end: time.meta({ description: 'Of the next day where it is not after the start' }),
    zone: z.string(),
    from: date,
    until: date
      .nullable()
      .meta({ description: 'Last date on which a shift begins; a one-off shift has both the same' }),
  })
  .meta({ id: 'RotaEntry' });
export type RotaEntry = z.infer<typeof RotaEntry>;

export const RosterShift = z
  .strictObject({
    rota: z.uuid(),
    date: date.meta({ description: "The date on the rota's wall clock: with rota it names the shift" }),
    day: date.meta({ description: 'The day on which it begins for whoever asks' }),
    team: z.uuid(),
    person: z.uuid(),
    takenFrom: z.uuid().nullable(),
    startsAt: instant,
    endsAt: instant,
    worked: z.array(z.strictObject(span)).meta({ description: 'What absences leave of it' }),
  })
  .meta({ id: 'RosterShift' });
export type RosterShift = z.infer<typeof RosterShift>;

export const Open = z
  .strictObject({ date, ...span, because: z.enum(['not planned', 'absent']) })
  .meta({ id: 'OpenStretch', description: 'A stretch in which a team has nobody' });
export type Open = z.infer<typeof Open>;

const reason = z.enum(['sick', 'leave', 'other']);
export const RosterAbsence = z
  .strictObject({
    id: z.uuid(),
    person: z.uuid(),
    ...span,
    reason: reason.nullable().meta({ description: 'Only for the person and whoever plans their team' }),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'RosterAbsence' });

export const Roster = z
  .strictObject({
    zone: z.string(),
    today: date,
    days: z.array(z.strictObject({ date, ...span })),
    teams: z.array(Team.extend({ mayPlan: z.boolean(), open: z.array(Open) })),
    people: z.array(Somebody),
    shifts: z.array(RosterShift),
    rota: z.array(RotaEntry),
    absences: z.array(RosterAbsence),
  })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof Roster>;

export const NewRotaEntry = z
  .strictObject({
    person: z.uuid(),
    team: z.uuid(),
    days: days.optional().meta({ description: 'Left out for a one-off shift' }),
    start: time,
    end: time,
    zone: zone.optional().meta({ description: "The team's where absent" }),
    from: date,
    until: date.nullish(),
  })
  .meta({ id: 'NewRotaEntry' });
export type NewRotaEntry = z.infer<typeof NewRotaEntry>;
export const RotaChange = z
  .strictObject({
    days: days.optional(),
    start: time.optional(),
    end: time.optional(),
    zone: zone.optional(),
    from: date.optional().meta({ description: 'From when on it is so; the next shift where absent' }),
    until: date.nullish(),
  })
  .meta({ id: 'RotaChange' });
export type RotaChange = z.infer<typeof RotaChange>;
export const RotaEnd = z.strictObject({
  last: date.optional().meta({ description: 'Last date on which a shift begins; what has begun stays where absent' }),
});

export const NewAbsence = z
  .strictObject({ person: z.uuid(), from: instantIn, until: instantIn, reason })
  .meta({ id: 'NewAbsence' });
export type NewAbsence = z.infer<typeof NewAbsence>;
export const AbsenceEnd = z.strictObject({ until: instantIn }).meta({ id: 'AbsenceEnd' });

export const SwapQuestion = z.strictObject({ rota: z.uuid(), date, to: z.uuid() }).meta({ id: 'SwapQuestion' });
export type SwapQuestion = z.infer<typeof SwapQuestion>;
export const SwapAnswer = z.strictObject({ answer: z.enum(['accepted', 'declined']) }).meta({ id: 'SwapAnswer' });
export const Swap = z
  .strictObject({
    id: z.uuid(),
    rota: z.uuid(),
    date,
    team: Somebody,
    from: Somebody,
    to: Somebody,
    startsAt: instant,
    endsAt: instant,
    askedAt: instant,
  })
  .meta({ id: 'Swap', description: 'A question that nobody has answered yet' });
export type Swap = z.infer<typeof Swap>;
export const SwapList = z.strictObject({ swaps: z.array(Swap) }).meta({ id: 'SwapList' });

export const BoardPerson = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    presence: z.enum(['here', 'away', 'break', 'off']),
    onUntil: instant.nullable().meta({ description: 'End of the shift that they work now' }),
    pausedUntil: instant.nullable(),
    absentUntil: instant.nullable(),
    next: z.strictObject({ startsAt: instant, endsAt: instant }).nullable(),
  })
  .meta({ id: 'BoardPerson' });
export type BoardPerson = z.infer<typeof BoardPerson>;
export const BoardTeam = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    lead: Somebody.nullable(),
    people: z.array(BoardPerson),
    open: z.array(Open),
  })
  .meta({ id: 'BoardTeam' });
export type BoardTeam = z.infer<typeof BoardTeam>;
/** Who is on now. */
export const Board = z.strictObject({ teams: z.array(BoardTeam) }).meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

export const NewBreak = z.strictObject({ until: instantIn }).meta({ id: 'NewBreak' });

export const CalendarState = z
  .strictObject({ madeAt: instant.nullable() })
  .meta({ id: 'CalendarState', description: 'Since when there is a feed; its address is shown once' });
export const CalendarMade = z.strictObject({ url: z.string() }).meta({ id: 'CalendarMade' });
