import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { failpoint } from '../../kit/failpoint.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { Actor } from '../../people/actor.ts';
import { type Also, append, type Change, type Remember } from '../append.ts';
import { readStates } from '../log/store.ts';
import type { Seal } from '../log/texts.ts';
import type { Written } from '../log/write-down.ts';
import { formatNumber } from '../number.ts';
import type { Tickets } from '../service.ts';
import type { WrittenAnswer } from '../wire.ts';
import { AttemptTaken } from './attempt.ts';
import { type AttemptName, findAttempt } from './store.ts';

/** A request that writes. */
export interface Asked {
  actor: Actor;
  /** Its operation with the ticket's number: `POST /tickets/INC-000123/interactions`. */
  route: string;
  /** The `Idempotency-Key` that it came with. */
  key: string | undefined;
  /** What it asks for; its words cleaned, so that the hash of a secret is kept nowhere either. */
  body: unknown;
}

/** What it takes to do it. */
export interface Doing {
  /** Worked out only where it was not done before. The first is the ticket that the answer tells of. */
  changes(): Promise<readonly Change[]> | readonly Change[];
  also?: Also | undefined;
  /** Seals what is masked in its words. */
  seal?: Seal | undefined;
}

export interface Done {
  answer: WrittenAnswer;
  /** Whether it was done before, under the same key. */
  isReplayed: boolean;
}

type Parts = Pick<Tickets, 'pool' | 'clock' | 'inForce' | 'feed'>;

/**
 * Writes, once for each key of whoever asks: the same request again gives the same answer for a day and does nothing, and of two at
 * once one does it and both are answered. Without a key each request is one of its own.
 */
export async function writeOnce(parts: Parts, asked: Asked, { changes, also, seal }: Doing): Promise<Done> {
  const before = await doneBefore(parts, asked);
  if (before) return before;
  const now = parts.clock.now();
  const writing = { actor: eventActor(asked.actor), now, edition: parts.inForce().edition?.number ?? 0, seal };
  try {
    const all = await changes();
    const ticket = all[0]!.ticket;
    const written = await append(parts.pool, all, writing, also, remembering(asked, ticket, now));
    await failpoint('append:hinting');
    if (written.length) parts.feed.hint();
    const answer = await answerFor(parts, ticket, written);
    await failpoint('append:answering');
    return { answer, isReplayed: false };
  } catch (error) {
    // What cannot be done any more may have been done a moment ago, by this very request.
    const meanwhile = isExpected(error) ? await doneBefore(parts, asked) : undefined;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

const isExpected = (error: unknown) => error instanceof AttemptTaken || error instanceof Refusal;

/** Whoever writes, as the log names them. */
export const eventActor = ({ kind, id }: Actor) => ({ kind, id });

async function doneBefore({ pool, clock }: Parts, asked: Asked): Promise<Done | undefined> {
  const name = nameOf(asked);
  const found = name && (await findAttempt(pool, name, clock.now()));
  await failpoint('append:asked-before');
  if (!found) return undefined;
  if (found.asked !== hashOf(asked)) throw otherBody();
  return { answer: found.answer as unknown as WrittenAnswer, isReplayed: true };
}

const nameOf = ({ actor, route, key }: Asked): AttemptName | undefined =>
  key === undefined ? undefined : { actor: actor.id, route, key };

const hashOf = ({ body }: Asked): string =>
  createHash('sha256')
    .update(canonicalize(body) ?? '')
    .digest('hex');

function remembering(asked: Asked, ticket: string, now: Temporal.Instant): Remember | undefined {
  const name = nameOf(asked);
  if (!name) return undefined;
  return (written) => ({
    ...name,
    asked: hashOf(asked),
    status: 200,
    answer: { ...answerOf(written.find((it) => it.state.id === ticket) ?? written[0]!) },
    at: now.toString(),
  });
}

/** Where the ticket stands. What asked for nothing new wrote nothing. */
async function answerFor({ pool }: Parts, ticket: string, written: readonly Written[]): Promise<WrittenAnswer> {
  const own = written.find((it) => it.state.id === ticket);
  return answerOf(own ?? { state: (await readStates(pool, [ticket])).get(ticket)!, events: [] });
}

function answerOf({ state, events }: Pick<Written, 'state' | 'events'>): WrittenAnswer {
  const { id, seq, version } = state;
  return { id, number: formatNumber(state.number), seq, version, events: events.map((it) => it.id) };
}

const otherBody = () =>
  new Refusal({
    code: 'tickets/key-used',
    status: 422,
    message: 'This Idempotency-Key was sent with another request before; nothing was done.',
    remedy: 'Send a new key with a new request, or the same request as before with this one.',
  });
