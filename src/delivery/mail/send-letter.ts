import type pg from 'pg';
import { inTransaction } from '../../kit/db/transaction.ts';
import { failpoint } from '../../kit/failpoint.ts';
import { unseal } from '../../kit/sealed.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Job, Queue } from '../queue.ts';
import type { Delivery, LetterJob } from '../service.ts';
import { type Runner, tell } from '../tell.ts';
import type { Template } from '../template.ts';
import { backOffSeconds, GIVE_UP_HOURS } from './back-off.ts';
import { domainOf } from './header-value.ts';
import { type Ended, endLetter, findWaiting, forgetLetters, noteTry, type Waiting } from './letter-store.ts';
import { makeMail, type Sender } from './make-mail.ts';
import type { Outcome } from './outcome.ts';
import { handOver } from './relay.ts';
import type { RelayAddress } from './relay-address.ts';
import type { Limits } from './with-server.ts';

/** What sending works with. */
export interface Sending extends Pick<Delivery, 'pool' | 'clock' | 'key'> {
  sender: Sender;
  relay: RelayAddress;
  limits: Limits;
  queue: Queue<LetterJob>;
  /** Whether what a letter stands for is over: its link was used, or replaced. */
  isOver(about: string): Promise<boolean>;
  /** Who is told of a letter that was given up. */
  operators(client: Runner): Promise<string[]>;
  /** From 0 to 1. */
  luck(): number;
}

/**
 * Tries a letter once. What came of it, the end of this job and the next try commit together: a process that is killed before leaves
 * the job to another, which sends the letter under the same Message-ID.
 */
export async function sendLetter(sending: Sending, job: Job<LetterJob>): Promise<void> {
  const { pool, clock } = sending;
  const letter = await findWaiting(pool, job.data.letter);
  if (!letter) return;
  await failpoint('letters:taken');
  const isOver = letter.overAt.epochNanoseconds <= clock.now().epochNanoseconds || (await sending.isOver(letter.about));
  const next = isOver ? OVER : await tryOnce(sending, letter, job.signal);
  await failpoint('letters:handed-over');
  await inTransaction(pool, async (client) => {
    if (next.kind === 'ended') await end(sending, client, letter.id, next.ended);
    else if (
      await noteTry(client, letter.id, {
        answer: next.answer,
        at: clock.now(),
        nextAt: clock.now().add({ seconds: next.seconds }),
      })
    )
      await sending.queue.enqueue(client, job.data, { group: domainOf(letter.recipient), afterSeconds: next.seconds });
    await failpoint('letters:ended');
    await job.done(client);
    await failpoint('letters:job-ended');
  });
  await failpoint('letters:committed');
  await forgetLetters(pool, clock.now());
}

/** Ends a letter; one that failed is told to those who can do something about it, one whose link is over to nobody. */
async function end(
  { clock, operators }: Pick<Sending, 'clock' | 'operators'>,
  client: pg.ClientBase,
  letter: string,
  ended: Omit<Ended, 'at'>,
): Promise<void> {
  const at = clock.now();
  await endLetter(client, letter, { ...ended, at });
  if (ended.state !== 'dead' || !ended.isTried) return;
  const said = { template: 'letter-dead' as const, fields: { letter } };
  await tell(client, { people: await operators(client), said, key: `letter ${letter} dead`, at });
}

type Next = { kind: 'ended'; ended: Omit<Ended, 'at'> } | { kind: 'again'; answer: string; seconds: number };

const OVER: Next = {
  kind: 'ended',
  ended: { state: 'dead', answer: 'Its link was over before it could be delivered.', isTried: false, canReplay: false },
};

async function tryOnce(
  { clock, key, sender, relay, limits, luck }: Sending,
  letter: Waiting,
  signal: AbortSignal,
): Promise<Next> {
  const { recipient: to, messageId, writtenAt, tries, since } = letter;
  const template = openFields(letter, key);
  if (!template) return OTHER_KEY;
  const mail = await makeMail(sender, { to, template, messageId, writtenAt });
  const outcome = await handOver(relay, mail, signal, limits);
  const age = clock.now().since(since).total('hours');
  return nextOf(outcome, { tries: tries + 1, age, luck: luck() });
}

const OTHER_KEY: Next = {
  kind: 'ended',
  ended: { state: 'dead', answer: 'It was sealed under another key of the hub.', isTried: false, canReplay: false },
};

function openFields({ id, fields }: Waiting, key: Secret): Template | undefined {
  try {
    return JSON.parse(unseal(fields, key, aboutLetter(id)).reveal()) as Template;
  } catch {
    return undefined;
  }
}

/** What follows from an answer: delivered, given up, or another try. */
export function nextOf(
  { kind, says }: Outcome,
  { tries, age, luck }: { tries: number; age: number; luck: number },
): Next {
  if (kind === 'taken')
    return { kind: 'ended', ended: { state: 'sent', answer: says, isTried: true, canReplay: false } };
  const seconds = backOffSeconds(tries, luck);
  const isTooOld = age + seconds / 3600 > GIVE_UP_HOURS;
  if (kind === 'refused' || isTooOld)
    return { kind: 'ended', ended: { state: 'dead', answer: says, isTried: true, canReplay: true } };
  return { kind: 'again', answer: says, seconds };
}

/** What the fields of a letter are sealed about: those of one do not open in another. */
export const aboutLetter = (id: string): string => `letter ${id}`;
