import fc from 'fast-check';
import type { Operation, StoredEvent } from './history.ts';

/** What callers saw of a desk that works, and what it has in the end. */
export interface TrueHistory {
  operations: Operation[];
  stored: Record<string, StoredEvent[]>;
}

/** How an operation ends: done or refused and told; in doubt, whether or not it was done; a fault of the hub, likewise. */
const ENDS = ['done', 'done', 'done', 'refused', 'cut after', 'cut before', 'fault after', 'fault before'] as const;
type End = (typeof ENDS)[number];

interface Step {
  operation: 'create' | 'interaction' | 'edit';
  /** Which of the tickets there are; counted round. */
  ticket: number;
  end: End;
  /** How long before and after the moment of doing it was sent and answered. */
  lead: number;
  lag: number;
  /** The hub does something by itself before. */
  hasSweep: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom('create', 'interaction', 'interaction', 'edit'),
  ticket: fc.nat(50),
  end: fc.constantFrom(...ENDS),
  lead: fc.nat(40),
  lag: fc.nat(40),
  hasSweep: fc.boolean(),
});

/** Histories of up to 40 operations by several callers, which overlap; one operation is done every ten milliseconds. */
export const trueHistory: fc.Arbitrary<TrueHistory> = fc.array(step, { minLength: 4, maxLength: 40 }).map((steps) => {
  const desk: Desk = { operations: [], stored: {}, versions: {}, freeAt: [], ids: 0 };
  for (const [index, it] of steps.entries()) run(desk, it, (index + 1) * 10);
  return desk;
});

interface Desk extends TrueHistory {
  versions: Record<string, number>;
  /** From when on each caller may send again. */
  freeAt: number[];
  ids: number;
}

function run(desk: Desk, step: Step, at: number): void {
  const caller = firstFree(desk.freeAt, at);
  const sentAt = Math.max(desk.freeAt[caller] ?? 0, at - step.lead) + 0.5;
  const answeredAt = at + step.lag + 1;
  desk.freeAt[caller] = answeredAt;
  const tickets = Object.keys(desk.stored);
  const isNew = step.operation === 'create' || tickets.length === 0;
  const number = isNew ? `INC-${desk.operations.length}` : tickets[step.ticket % tickets.length]!;
  const operation: Operation = {
    ...{ caller: `caller ${caller}`, key: `key ${desk.operations.length}`, sentAt, answeredAt },
    ...(isNew ? { operation: 'create' } : { operation: step.operation, ticket: number }),
    answer: 'unknown',
  };
  desk.operations.push(operation);
  if (!isNew && step.hasSweep) put(desk, number, 'clock.warned', undefined);
  if (['done', 'cut after', 'fault after'].includes(step.end)) act(desk, operation, number);
  if (step.end === 'done') operation.answer = told(desk, number);
  if (step.end === 'refused') operation.answer = { status: 409 };
  if (step.end.startsWith('fault')) operation.answer = { status: 500 };
}

function firstFree(freeAt: number[], at: number): number {
  const free = freeAt.findIndex((it) => it <= at - 1);
  return free < 0 ? freeAt.length : free;
}

function act(desk: Desk, { operation, key }: Operation, number: string): void {
  if (operation === 'create') put(desk, number, 'ticket.opened', key);
  put(desk, number, operation === 'edit' ? 'field.documented' : 'interaction.recorded', key);
  if (operation === 'edit') desk.versions[number] = (desk.versions[number] ?? 1) + 1;
}

function put(desk: Desk, number: string, what: string, key: string | undefined): void {
  desk.stored[number] ??= [];
  const log = desk.stored[number];
  log.push({ seq: log.length + 1, id: `event ${++desk.ids}`, what, key });
}

const told = ({ stored, versions }: Desk, number: string) => ({
  ...{ status: 200, number, version: versions[number] ?? 1 },
  seq: stored[number]!.length,
});
