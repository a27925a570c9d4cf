import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, noQuery, streams } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { absenceRoutes } from './absence-routes.ts';
import { boardStream } from './board-stream.ts';
import { Board, NewBreak, Roster, RosterQuestion } from './desk-contract.ts';
import { type PeopleEnv, signedIn } from './identify.ts';
import { onlyAPerson } from './only-a-person.ts';
import { rotaRoutes } from './rota-routes.ts';
import type { People } from './service.ts';
import { boardOf } from './shifts/board.ts';
import { rosterOf } from './shifts/roster.ts';
import { endBreak, takeBreak } from './shifts/take-break.ts';
import { swapRoutes } from './swap-routes.ts';

/** Who works when, who is on now; planning it, absences and swaps. */
export function shiftRoutes(people: People) {
  const stream = boardStream(people);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/shifts',
        summary: 'See who works when',
        ...may('shifts.read'),
        request: { query: RosterQuestion },
        responses: answers(Roster),
      }),
      async (c) => {
        const { from, until, zone, team } = c.req.valid('query');
        refuseStretch(from, until);
        const asked = { from, until, team, zone: zone ?? signedIn(c).zone ?? 'Asia/Manila' };
        return c.json(await rosterOf(people, signedIn(c), asked), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/shifts/now',
        summary: 'See who is on now',
        ...may('shifts.read'),
        request: { query: noQuery },
        responses: answers(Board),
      }),
      async (c) => c.json(await boardOf(people), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/shifts/now/events',
        summary: 'Follow who is on now',
        ...may('shifts.read'),
        request: { query: noQuery },
        responses: streams('Server-sent events: board, a Board whenever it has changed; beat, now and then'),
      }),
      (c) => stream(c, c.get('actor')!),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/break',
        summary: 'Say that one is on a break',
        ...may('presence.set'),
        request: { query: noQuery, ...body(NewBreak) },
        responses: answersNothing,
      }),
      async (c) => {
        await takeBreak(people, onlyAPerson(c).id, c.req.valid('json').until);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/break',
        summary: "End one's break",
        ...may('presence.set'),
        request: { query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await endBreak(people, onlyAPerson(c).id);
        return c.body(null, 204);
      },
    )
    .route('/', rotaRoutes(people))
    .route('/', absenceRoutes(people))
    .route('/', swapRoutes(people));
}

function refuseStretch(from: string, until: string): void {
  const days = Temporal.PlainDate.from(from).until(until).days;
  if (days < 0 || days > 42) throw badStretch();
}

const badStretch = () =>
  new Refusal({
    code: 'shifts/stretch',
    status: 400,
    message: 'The days asked for end before they begin, or are more than six weeks (from, until).',
    remedy: 'Ask for fewer days at once.',
  });
