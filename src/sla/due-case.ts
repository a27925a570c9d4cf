import type { Span } from '../time/open-time.ts';
import { calendars } from '../time/policy.ts';
import type { Clock } from './clock.ts';
import { clocks } from './clocks.ts';
import type { DueAnswer, DueClock, DueQuestion } from './contract.ts';
import type { ClockEdition } from './edition.ts';
import type { ClockEvent } from './event.ts';
import { explain } from './explain.ts';
import { holds } from './holds.ts';
import { clockNames, slaTargets } from './policy.ts';
import type { Contract } from './terms.ts';

/** Whose wall clock people fill in. */
const zone = 'Asia/Manila';

/** When a case is due: the clocks of one ticket, worked out by the same functions as those of a real one. */
export function dueOf(question: DueQuestion, edition: ClockEdition, now: number): DueAnswer {
  const contactedAt = question.contacted ? instantOf(question.contacted) : Math.floor(now / minute) * minute;
  const events = eventsOf(question, contactedAt);
  const contract = contractOf(question.document, edition);
  const asOf = Math.max(now, ...events.map((it) => it.occurredAt));
  const found = clocks(events, [edition], contract, asOf).clocks.toSorted((a, b) => order(a) - order(b));
  const dues = found.flatMap((it) => it.dueAt ?? []);
  const shown = { from: contactedAt, to: Math.max(...dues, asOf) + day };
  return {
    severity: question.severity,
    now,
    contactedAt,
    clocks: found.map((it) => toDueClock(it, shown, question, edition, contract)),
  };
}

const minute = 60_000;
const day = 86_400_000;

function order({ clock }: Clock): number {
  return clockNames.indexOf(clock);
}

function instantOf(wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

function eventsOf({ severity, answered, pausedFrom, pausedTo }: DueQuestion, contactedAt: number): ClockEvent[] {
  const place = (id: string, occurredAt: number) => ({ id, ticket: '', occurredAt });
  const reason = 'waiting on client';
  const events: ClockEvent[] = [{ ...place('opened', contactedAt), type: 'opened', severity, contacted: true }];
  if (answered) events.push({ ...place('response', instantOf(answered)), type: 'response' });
  if (pausedFrom) events.push({ ...place('pause', instantOf(pausedFrom)), type: 'pause', reason });
  if (pausedFrom && pausedTo) events.push({ ...place('resume', instantOf(pausedTo)), type: 'resume', reason });
  return events;
}

/** A document other than the common one is a contract. */
function contractOf(document: string | undefined, { policies }: ClockEdition): Contract {
  return document && policies.documents.get(document)?.meta.category === 'contract' ? { document } : {};
}

const headings = {
  response: 'Response',
  attend: 'Response',
  'next response': 'Next response',
  update: 'Update',
  resolution: 'Resolution',
} as const;

function toDueClock(
  clock: Clock,
  shown: Span,
  { severity }: DueQuestion,
  { policies }: ClockEdition,
  contract: Contract,
): DueClock {
  const { segments, pauses, clauses, promises } = explain(clock);
  const gives = promises.find((it) => it.gives) ?? promises.at(-1)!;
  const document = heldAt(clock.startedAt, contract, policies);
  const until = clock.dueAt ?? clock.basis.asOf;
  const rows = [policies.policy(slaTargets, document), policies.policy(slaTargets)].flatMap((it) => it?.rows ?? []);
  return {
    clock: clock.clock,
    dueAt: clock.dueAt,
    metAt: clock.metAt,
    late: clock.state === 'met late',
    target: rows.find((it) => it.values.Severity === severity)?.cells[headings[clock.clock]].text ?? '',
    calendar: clock.calendar,
    clauses: [...clauses, ...calendarClause(clock.calendar, policies, document)],
    open: clock.basis.reckoning.timetable.open(gives.calendar).segments(shown.from, shown.to),
    counted: segments,
    pauses: pauses.map(({ from, to }) => ({ from, to: Math.min(to ?? until, until) })).filter((it) => it.from < it.to),
  };
}

/** The contract, where the clock began while it held. */
function heldAt(at: number, { document }: Contract, policies: ClockEdition['policies']): string | undefined {
  return document && holds(policies, document, at) ? document : undefined;
}

function calendarClause(name: string, policies: ClockEdition['policies'], contract: string | undefined): string[] {
  const tables = [policies.policy(calendars, contract), policies.policy(calendars)].filter((it) => it !== undefined);
  for (const { document, rows } of tables) {
    const row = rows.find((it) => it.values.Name.toLowerCase() === name.toLowerCase());
    if (row) return [`${document} ${row.clause}`];
  }
  return [];
}
