import { categories, impacts, urgencies } from '../../policy/words.ts';
import { type Chance, chanceOf } from '../secrets/chance.ts';
import { type Direction, reportOf, saidOf, scopeOf } from './ticket-words.ts';

/** A company of the desk, and one of its contacts. */
export interface Client {
  company: string;
  contact: string | null;
}

/** What somebody does to tickets, as data. `of` is the place of the command that opens the ticket in the list. */
export type Command = { /** Its idempotency key, which stands in its words as well. */ key: string } & (
  | { kind: 'create'; body: Record<string, unknown> }
  | { kind: 'interaction'; of: number; body: { direction: Direction; channel: string; text: string; from?: 'client' } }
  | { kind: 'action'; of: number; action: string; body: Record<string, unknown> }
  /** A change of fields, with If-Match of what its caller knows. */
  | { kind: 'edit'; of: number; body: Record<string, unknown> }
);

/** So many commands of an ordinary day, the same for the same seed; the first opens a ticket. */
export function commandsOf(
  seed: string,
  count: number,
  clients: readonly Client[],
  from = Temporal.Now.instant(),
): Command[] {
  const chance = chanceOf(`traffic ${seed}`);
  const opened: number[] = [];
  return Array.from({ length: count }, (_, index): Command => {
    const key = `op-${chance.letters('bcdfghjklmnpqrstvwxz', 12)}`;
    if (index > 0 && chance.number(10) > 1) return { key, ...workOn(chance, chance.pick(opened.slice(-AT_ONCE)), key) };
    opened.push(index);
    return { key, kind: 'create', body: ticketOf(chance, chance.pick(clients), key, from) };
  });
}

/** Work is on the newest tickets, so that callers meet on them. */
const AT_ONCE = 3;

/** The key that stands in words. */
export const KEY = /\bop-[b-z]{12}\b/;

function ticketOf(chance: Chance, { company, contact }: Client, key: string, from: Temporal.Instant) {
  const { subject, body, category } = reportOf(chance);
  return {
    ...{ company, ...(contact ? { contact } : {}) },
    kind: chance.pick(['incident', 'request']),
    channel: chance.pick(['call', 'mail', 'chat', 'viber', 'walk-in']),
    contactedAt: from.subtract({ minutes: chance.number(30) }).toString({ fractionalSecondDigits: 3 }),
    ...{ subject, body: `${body} ${key}`, category: categories.find((it) => it === category)! },
    ...{ impact: chance.pick(impacts), urgency: chance.pick(urgencies) },
  };
}

type Work = { [K in Command['kind']]: Omit<Extract<Command, { kind: K }>, 'key'> }[Exclude<Command['kind'], 'create'>];

function workOn(chance: Chance, of: number, key: string): Work {
  const what = chance.number(10);
  if (what < 2) return { kind: 'action', of, action: chance.pick(ACTIONS), body: {} };
  if (what < 5) return { kind: 'edit', of, body: { fields: { 'Affected scope': `${scopeOf(chance)} ${key}` } } };
  const direction = chance.pick<Direction>(['in', 'out', 'internal']);
  const text = `${saidOf(chance, direction)} ${key}`;
  const from = direction === 'in' ? { from: 'client' as const } : {};
  return {
    kind: 'interaction',
    of,
    body: { direction, channel: chance.pick(['call', 'mail', 'chat']), text, ...from },
  };
}

const ACTIONS = ['take', 'take', 'resolve', 'reopen', 'continue'] as const;
