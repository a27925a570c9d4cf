import { createRoute } from '@hono/zod-openapi';
import type { ZodError } from 'zod';
import { type Clock, systemClock } from '../kit/clock.ts';
import { answers, api } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { DueAnswer, DueQuestion } from './contract.ts';
import { dueOf } from './due-case.ts';
import type { ClockEdition } from './edition.ts';
import { slaTargets } from './policy.ts';
import { wallTime } from './wall-time.ts';

/** "When is this due?" for a case that somebody fills in. `current` gives the edition in force. */
export function slaRoutes(current: () => ClockEdition | undefined, clock: Clock = systemClock) {
  return api().openapi(
    createRoute({
      method: 'get',
      path: '/try/due',
      summary: 'Work out when a case is due',
      ...may('documents.read'),
      request: { query: DueQuestion },
      responses: answers(DueAnswer),
    }),
    (c) => {
      const edition = current();
      if (!edition?.policies.policy(slaTargets)) throw noTargets();
      const now = clock.now().epochMilliseconds;
      return c.json(dueOf(inOrder(c.req.valid('query'), now), edition, now), 200);
    },
    (result) => {
      if (!result.success) throw unreadable(result.error);
    },
  );
}

function inOrder(question: DueQuestion, now: number): DueQuestion {
  const { contacted = wallTime(now), answered, pausedFrom, pausedTo } = question;
  if (answered && answered < contacted) throw notACase('The first response is before the contact.');
  if (pausedFrom && pausedFrom < contacted) throw notACase('The pause begins before the contact.');
  if (pausedTo && !pausedFrom) throw notACase('The pause has an end and no beginning.');
  if (pausedFrom && pausedTo && pausedTo < pausedFrom) throw notACase('The pause ends before it begins.');
  return question;
}

/** Words for whoever fills in the form, on whose page they are shown. */
const unreadable = ({ issues }: ZodError) => notACase(`"${issues[0]!.path.join('.') || 'The case'}" cannot be read.`);

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
