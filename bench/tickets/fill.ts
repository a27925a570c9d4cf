import type { CleanText } from '../../src/kit/clean-text.ts';
import { openDatabase } from '../../src/kit/db/pools.ts';
import { uuidv7 } from '../../src/kit/ids.ts';
import { remembered } from '../../src/kit/remembered.ts';
import { redact } from '../../src/privacy/redact.ts';
import { reportOf, saidOf, scopeOf } from '../../src/testing/faults/ticket-words.ts';
import { type Chance, chanceOf } from '../../src/testing/secrets/chance.ts';
import { shipped } from '../../src/testing/shipped.ts';
import { became, documented, opened, said } from '../../src/testing/ticket-events.ts';
import { append } from '../../src/tickets/append.ts';
import type { NewEvent } from '../../src/tickets/event.ts';
import { rulesIn } from '../../src/tickets/intake/rules.ts';
import { numberAllotment } from '../../src/tickets/numbers/allot.ts';
import type { BenchHub } from './bench-hub.ts';

/** How many are written at the same time: they wait together, and are stored together. */
const AT_ONCE = 128;
/** Each has a line of its own to PostgreSQL. */
const LINES = 3;
const allotments = remembered(numberAllotment);
/** Between two tickets; so the last hundred thousand are ten weeks of a busy desk. */
const APART_MS = 60_000;

/** Writes tickets of a dozen entries by `append`, from the nth on, up to so many; gives the milliseconds that it took. */
export async function fill({ address, clients, person }: BenchHub, from: number, to: number): Promise<number> {
  const databases = Array.from({ length: LINES }, () => openDatabase(address));
  const clean = cleaning();
  const chance = chanceOf(`fill ${from}`);
  const end = Date.now();
  const began = performance.now();
  let next = from;
  const writer = async (_: unknown, n: number) => {
    const { app } = databases[n % LINES]!;
    const allot = allotments.of(app);
    while (next < to) {
      const nth = next++;
      const now = Temporal.Instant.fromEpochMilliseconds(end - (LAST - nth) * APART_MS);
      const number = await allot();
      const events = eventsOf(chance, clean, { nth, number, person: person.id, ...clients[nth % clients.length]! });
      const writing = { actor: { kind: 'person' as const, id: person.id }, now, edition: 1 };
      await append(app, [{ ticket: uuidv7(now.epochMilliseconds), events: () => events, isNew: true }], writing);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  const took = performance.now() - began;
  for (const it of databases) await it.close();
  return took;
}

const LAST = 100_000;

/** Cleans each sentence once: there are few of them. */
function cleaning(): (text: string) => CleanText {
  const [known, rules] = [new Map<string, CleanText>(), rulesIn.of(shipped.set)];
  return (text) => {
    const clean = known.get(text) ?? redact(text, rules).text;
    known.set(text, clean);
    return clean;
  };
}

interface Filled {
  nth: number;
  number: number;
  person: string;
  company: string;
  contact: string;
}

/** The log of an ordinary ticket: twelve entries, its words cleaned as the API cleans them. */
function eventsOf(
  chance: Chance,
  clean: (text: string) => CleanText,
  { nth, number, person, company, contact }: Filled,
) {
  const { subject, body, category } = reportOf(chance);
  const talk = (direction: 'in' | 'out' | 'internal'): NewEvent => ({
    ...said({ direction, contact: direction === 'internal' ? null : contact }),
    texts: { body: clean(saidOf(chance, direction)) },
  });
  const field = (name: string, text: string): NewEvent => ({ ...documented(name), texts: { text: clean(text) } });
  return [
    opened({ number, company, contact, category, channel: 'mail' }),
    field('Summary', subject),
    { ...said({ contact }), texts: { body: clean(body) } },
    { type: 'ticket.assigned', data: { to: nth % 3 === 0 ? null : person } },
    became('open'),
    ...[talk('out'), talk('in'), talk('internal'), talk('out')],
    field('Affected scope', scopeOf(chance)),
    field('Next step', saidOf(chance, 'internal')),
    became(...STATES[nth % 100 < STATES.length ? nth % 100 : CLOSED]!),
  ] satisfies NewEvent[];
}

/** Of a hundred tickets these are under way; all others are closed. */
const STATES: Parameters<typeof became>[] = [
  ['waiting on client', 'wait'],
  ['waiting on third party', 'wait'],
  ['resolved', 'resolve'],
  ['open', 'continue'],
  ['closed', 'close'],
];
const CLOSED = 4;
