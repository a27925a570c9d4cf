import { readFileSync } from 'node:fs';
import { compileSet } from '../src/policy/compile.ts';
import { registry } from '../src/registry/registry.ts';
import { clocks } from '../src/sla/clocks.ts';
import type { ClockEdition } from '../src/sla/edition.ts';
import type { ClockEvent, EventFacts } from '../src/sla/event.ts';
import { publicHolidays } from '../src/time/public-holidays.ts';
import type { Row } from './row.ts';

const rounds = 20_000;
const minute = 60_000;
const document = new URL('../content/KB-310.md', import.meta.url);

/** One `clocks` call on the shipped KB-310: a ticket of twelve events whose clocks are all asked for. */
export async function run(): Promise<Row[]> {
  const editions = [shipped()];
  const events = ticket(Date.UTC(2026, 10, 23, 1, 30));
  const many = tickets(events, 200);
  const warm = each(rounds, (index) => clocks(many[index % many.length]!, editions, {}, asOf(index)).clocks.length);
  const { microseconds, clocksMade } = each(
    rounds,
    (index) => clocks(many[index % many.length]!, editions, {}, asOf(index)).clocks.length,
  );
  const note = `${events.length} events, ${clocksMade / rounds} clocks, with breaches and warnings, processor time (${rounds} calls after as many at ${warm.microseconds.toFixed(1)})`;
  return [{ name: 'one clocks call', value: round(microseconds), unit: 'µs', bar: '20 µs', note }];
}

function shipped(): ClockEdition {
  const source = readFileSync(document, 'utf8');
  const policies = compileSet([{ file: 'KB-310.md', source }], registry, { partial: true });
  return { id: 'shipped', from: 0, policies, holidays: publicHolidays(['PH'], 2026, 2028) };
}

/** A life as tickets have it: talk, a pause with its ground, a raise, resolved. */
function ticket(contactedAt: number): ClockEvent[] {
  const happened: [minutes: number, facts: EventFacts][] = [
    [0, { type: 'opened', severity: 'SEV3', contacted: true }],
    [2, { type: 'action', late: true }],
    [20, { type: 'response' }],
    [35, { type: 'action', late: true }],
    [45, { type: 'message' }],
    [50, { type: 'message' }],
    [70, { type: 'response' }],
    [70, { type: 'status', to: 'waiting on client' }],
    [1500, { type: 'status', to: 'open' }],
    [1530, { type: 'severity', to: 'SEV2' }],
    [1600, { type: 'action', late: true }],
    [1700, { type: 'resolve' }],
  ];
  return happened.map(([minutes, facts], index) => ({
    id: `e${String(index).padStart(2, '0')}`,
    ticket: 'INC-000123',
    occurredAt: contactedAt + minutes * minute,
    ...facts,
  })) as ClockEvent[];
}

function tickets(events: readonly ClockEvent[], count: number): ClockEvent[][] {
  return Array.from({ length: count }, (_, index) =>
    events.map((it) => ({ ...it, occurredAt: it.occurredAt + index * 97 * minute })),
  );
}

function asOf(index: number): number {
  return Date.UTC(2026, 11, 20) + (index % 1000) * minute;
}

/** Processor time, since other work on the machine must not count. */
function each(times: number, call: (index: number) => number) {
  const started = process.cpuUsage();
  let clocksMade = 0;
  for (let index = 0; index < times; index++) clocksMade += call(index);
  const { user, system } = process.cpuUsage(started);
  return { microseconds: (user + system) / times, clocksMade };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
