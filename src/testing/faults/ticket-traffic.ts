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
  /** Two tickets are written to in one transaction; `to` is another place in the list. */
  | { kind: 'link'; of: number; to: number; on: boolean }
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
    if (index > 0 && chance.number(10) > 1) return { key, ...workOn(chance, opened.slice(-AT_ONCE), key) };
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

function workOn(chance: Chance, among: readonly number[], key: string): Work {
  const of = chance.pick(among);
  const others = among.length > 1 ? among.filter((it) => it !== of) : among;
  const what = chance.number(10);
  if (what < 1) return { kind: 'link', of, to: chance.pick(others), on: chance.number(3) > 0 };
  if (what < 3) return { kind: 'action', of, ...chance.pick(ACTIONS) };
  if (what < 6)
    return { kind: 'edit', of, body: { fields: { 'Affected scope': { text: `${scopeOf(chance)} ${key}` } } } };
  const direction = chance.pick<Direction>(['in', 'out', 'internal']);
  const text = `${saidOf(chance, direction)} ${key}`;
  const from = direction === 'in' ? { from: 'client' as const } : {};
  return {
    kind: 'interaction',
    of,
    body: { direction, channel: chance.pick(['call', 'mail', 'chat']), text, ...from },
  };
}

const RESOLUTION = { work: 'Restarted the service.', resolution: { outcome: 'fixed', cause: 'The disk was full.' } };
const ACTIONS = [
  { action: 'take', body: {} },
  { action: 'resolve', body: { ...RESOLUTION, clientTold: 'That it works again, by phone.' } },
  { action: 'reopen', body: { isSameProblem: true, reason: 'It came back.' } },
  { action: 'ask-the-client', body: { said: { channel: 'mail', text: 'Which of your computers is it?' } } },
  { action: 'continue', body: {} },
] as const;
