import { Hono } from 'hono';
import { type Clock, systemClock } from '../kit/clock.ts';
import { Refusal } from '../kit/refusal.ts';
import { type DueAnswer, type DueQuestion, dueQuestion } from './contract.ts';
import { dueOf } from './due-case.ts';
import type { ClockEdition } from './edition.ts';
import { slaTargets } from './policy.ts';
import { wallTime } from './wall-time.ts';

/** "When is this due?" for a case that somebody fills in. `current` gives the edition in force. */
export function slaRoutes(current: () => ClockEdition | undefined, clock: Clock = systemClock) {
  return new Hono().get('/try/due', (c) => {
    const edition = current();
    if (!edition?.policies.policy(slaTargets)) throw noTargets();
    const now = clock.now().epochMilliseconds;
    return c.json(dueOf(read(c.req.query(), now), edition, now) satisfies DueAnswer);
  });
}

function read(query: Record<string, string>, now: number): DueQuestion {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const { data, error } = dueQuestion.safeParse(given);
  if (!data) throw notACase(`"${error.issues[0]!.path.join('.') || 'The case'}" cannot be read.`);
  const { contacted = wallTime(now), answered, pausedFrom, pausedTo } = data;
  if (answered && answered < contacted) throw notACase('The first response is before the contact.');
  if (pausedFrom && pausedFrom < contacted) throw notACase('The pause begins before the contact.');
  if (pausedTo && !pausedFrom) throw notACase('The pause has an end and no beginning.');
  if (pausedFrom && pausedTo && pausedTo < pausedFrom) throw notACase('The pause ends before it begins.');
  return data;
}

const notACase = (message: string) =>
  new Refusal({
    code: 'sla/not-a-case',
    status: 400,
    message,
    remedy: 'Give a severity and times of Manila such as 2026-11-23T14:00, in the order in which things happened.',
  });

const noTargets = () =>
  new Refusal({
    code: 'sla/no-targets',
    status: 404,
    message: 'The documents in force hold no targets.',
    remedy: 'Publish a KB-310 that enforces sla-targets.',
  });
