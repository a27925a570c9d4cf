import type { Place } from '../documents/diagnostic.ts';
import type { CellProblem } from '../policy/cell-problem.ts';
import { duration, form, manyOf, oneOf, rolesOr, severity, text, valueIn } from '../policy/cells.ts';
import { type Duration, readDuration } from '../policy/duration.ts';
import {
  type CellKind,
  type CompiledRow,
  field,
  key,
  listTable,
  optional,
  type RowValues,
  spoken,
} from '../policy/schema.ts';
import { ticketStates } from '../policy/words.ts';

const targetColumns = {
  Severity: key(field(severity, 'The severity that these targets are for.')),
  Response: spoken(
    optional(field(duration, 'From the first contact to the first answer by a person; "-" promises none.')),
    'respond',
    'first answer',
    'is answered',
    'are answered',
  ),
  'Next response': optional(field(duration, 'From an unanswered message to its answer; "-" promises none.')),
  Update: optional(field(duration, 'From one public update to the next; "-" promises none.')),
  Resolution: spoken(optional(field(duration, 'From the first contact to resolved; "-" promises none.')), 'resolve'),
  Calendar: field(valueIn('calendars', 'Name', 'calendar'), 'The calendar on which the targets are counted.'),
  Meaning: optional(field(text, 'What the severity means, in words.')),
};

/** Response and resolution targets by severity (KB-310 targets, or a contract). */
export const slaTargets = listTable({
  name: 'sla-targets',
  about: 'How fast a client is answered, updated and helped, by severity.',
  columns: targetColumns,
  check: (rows, report) => {
    for (const row of rows) {
      checkOrder(row, report);
      checkMonths(row, report);
    }
  },
});

/** The clocks of KB-310, by the names that documents use. */
export const clockNames = ['response', 'next response', 'update', 'resolution', 'attend'] as const;
export type ClockName = (typeof clockNames)[number];

/** The states in which a clock rests, with the longest time of each where there is one. */
export type Pauses = readonly { state: string; atMost?: Duration }[];

/** What becomes of a clock when its ticket is reopened. */
export type OnReopen = { kind: 'restart' } | { kind: 'continue'; within: Duration };

const pauses: CellKind<Pauses> = {
  name: 'pauses',
  help: 'Write states of a ticket, each with its longest time if it has one: waiting on client (at most 3 business days).',
  read: (it, context) => {
    const parts = it.split(/,\s*(?![^(]*\))/).map((part) => readPause(part.trim()));
    const wrong = parts.findIndex((part) => !part);
    if (wrong < 0) return parts as Pauses;
    context.report({ code: 'policy/pause', message: `"${it}" is not a list of pauses.`, hint: pauses.help });
    return undefined;
  },
};

const onReopen: CellKind<OnReopen> = {
  name: 'on reopen',
  help: 'Write "restart" or "continue within 7 days".',
  read: (it, context) => {
    const within = /^continue within (.+)$/i.exec(it);
    const duration = within ? readDuration(within[1]!) : undefined;
    if (/^restart$/i.test(it)) return { kind: 'restart' };
    if (duration) return { kind: 'continue', within: duration };
    context.report({
      code: 'policy/on-reopen',
      message: `"${it}" does not say what a reopened clock does.`,
      hint: onReopen.help,
    });
    return undefined;
  },
};

const percentages: CellKind<readonly number[]> = {
  ...form(/^(\d{1,2}|100)%(\s*,\s*(\d{1,2}|100)%)*$/, 'percentage', 'Write percentages of the target: 50%, 80%.'),
  read: (it, context) => {
    if (/^(\d{1,2}|100)%(\s*,\s*(\d{1,2}|100)%)*$/.test(it))
      return it.split(',').map((part) => Number.parseInt(part, 10));
    context.report({
      code: 'policy/percentage',
      message: `"${it}" are not percentages.`,
      hint: 'Write percentages of the target: 50%, 80%.',
    });
    return undefined;
  },
};

/** How each clock starts, pauses and stops (KB-310 rules). */
export const clockRules = listTable({
  name: 'clock-rules',
  about: 'When each clock starts, rests, stops, warns, and what a change of severity does to it.',
  columns: {
    Clock: key(field(oneOf(clockNames, 'clock'), 'Which clock the row is about.')),
    Starts: field(
      manyOf(['contact', 'opened', 'first response', 'unanswered message', 'public update'], 'start'),
      'What sets it going.',
    ),
    'Pauses while': optional(field(pauses, 'The states in which it rests; only resolution has any.')),
    Stops: field(oneOf(['public reply', 'public update', 'resolved', 'action'], 'stop'), 'What meets it.'),
    'On reopen': optional(field(onReopen, 'What it does when the ticket is reopened; "-" is nothing.')),
    'Severity change': field(
      oneOf(['fair', 'retroactive', 'carry-over'], 'rule for a change of severity'),
      'How a new severity moves its due time.',
    ),
    'Warn at': optional(field(percentages, 'Shares of the target at which it warns.')),
    Tell: field(rolesOr(), 'Whom it warns.'),
  },
  check: (rows, report) => {
    for (const row of rows)
      if (row.values.Clock !== 'resolution' && row.values['Pauses while'])
        report(row.cells['Pauses while'].place, pauseNotAllowed(row.values.Clock));
  },
});

function pauseNotAllowed(clock: string): CellProblem {
  return {
    code: 'policy/pause-not-allowed',
    message: `Pauses while: the clock "${clock}" never pauses.`,
    hint: 'Write "-"; only resolution pauses.',
  };
}

function readPause(text: string): Pauses[number] | undefined {
  const match = /^([a-z ]+?)(?:\s*\(at most (.+)\))?$/i.exec(text);
  const state = match && ticketStates.find((it) => it === match[1]!.toLowerCase());
  const atMost = match?.[2] ? readDuration(match[2]) : undefined;
  if (!state || (match?.[2] && !atMost)) return undefined;
  return { state, ...(atMost ? { atMost } : {}) };
}

type TargetRow = CompiledRow<typeof targetColumns>;

function checkOrder(row: TargetRow, report: (place: Place, problem: CellProblem) => void): void {
  const { Response, Resolution } = row.values as RowValues<typeof targetColumns>;
  if (!Response || !Resolution || !longer(Response, Resolution)) return;
  const message = `Response: ${row.cells.Response.text} is longer than the time to resolve, ${row.cells.Resolution.text}.`;
  const hint = 'Answer sooner, or give more time to resolve.';
  report(row.cells.Response.place, { code: 'policy/response-after-resolution', message, hint });
}

/** A target is counted in open time, and no calendar says how much of that a month is. */
function checkMonths({ values, cells }: TargetRow, report: (place: Place, problem: CellProblem) => void): void {
  for (const heading of ['Response', 'Next response', 'Update', 'Resolution'] as const) {
    if (!values[heading]?.months) continue;
    const message = `${heading}: ${cells[heading].text} cannot be counted in open time.`;
    report(cells[heading].place, {
      code: 'policy/target-months',
      message,
      hint: 'Write hours or business days: 20 business days.',
    });
  }
}

/** Whether one duration is longer than another, where that can be told without a calendar. */
function longer(a: Duration, b: Duration): boolean {
  if (a.businessDays === 0 && b.businessDays === 0) return a.ms > b.ms;
  return a.businessDays > b.businessDays && b.ms === 0;
}
