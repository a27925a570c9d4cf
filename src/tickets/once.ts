import { z } from 'zod';
import { answers } from '../kit/http/api.ts';
import type { Actor } from '../people/actor.ts';
import type { Asked, Done } from './attempts/write-once.ts';
import { type Removed, Written, type WrittenAnswer } from './wire.ts';

/** A key under which a request is done once, however often it comes. */
const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible characters')
  .optional()
  .meta({
    description:
      'Recommended: under one key a request is done once, and the same request again gives the same answer for 24 hours',
  });

/** The headers of an operation that writes. */
export const onceHeaders = z.object({ 'idempotency-key': key });

const REPLAYED = {
  'Idempotency-Replayed': { description: 'true where it was done before', schema: { type: 'string' } },
  ETag: { description: 'The version of the ticket, for If-Match', schema: { type: 'string' } },
} as const;

/** What an operation answers that writes. */
export const answersWritten = { 200: { ...answers(Written)[200], headers: REPLAYED } } as const;

/** What of a request's context tells it apart. */
interface Request {
  req: { method: string; header(name: string): string | undefined };
  var: { actor: Actor | undefined };
}

/** A request as it is told apart from others of whoever asks. `path` holds the ticket's number as it is written. */
export function askedOf({ req, var: { actor } }: Request, path: string, body: unknown): Asked {
  return { actor: actor!, route: `${req.method} ${path}`, key: req.header('idempotency-key'), body };
}

/** Something written, and what was removed from the words of the request before. */
export interface Told {
  done: Done;
  removed?: readonly Removed[];
}

/** The answer with where the ticket stands; sets its headers. */
export function written(
  c: { header(name: string, value: string): void },
  { done: { answer, isReplayed }, removed = [] }: Told,
): WrittenAnswer {
  if (isReplayed) c.header('Idempotency-Replayed', 'true');
  c.header('ETag', `"${answer.version}"`);
  return removed.length ? { ...answer, removed: [...removed] } : answer;
}
