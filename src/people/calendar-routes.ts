import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { CalendarMade, CalendarState } from './desk-contract.ts';
import type { PeopleEnv } from './identify.ts';
import { onlyAPerson } from './only-a-person.ts';
import type { People } from './service.ts';
import { calendarSince, makeCalendar, revokeCalendar } from './shifts/calendar-store.ts';
import { whoDid } from './who-did.ts';

/** The address of one's own calendar feed: made, renewed, revoked. It is shown once. */
export function calendarRoutes(people: People) {
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/calendar',
        summary: 'Ask since when one has a calendar feed',
        ...may('calendar.make'),
        request: { query: noQuery },
        responses: answers(CalendarState),
      }),
      async (c) => c.json({ madeAt: await calendarSince(people.pool, onlyAPerson(c).id) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/calendar',
        summary: 'Make or renew the address of the feed',
        ...may('calendar.make'),
        request: { query: noQuery },
        responses: answers(CalendarMade),
      }),
      async (c) => {
        onlyAPerson(c);
        const token = await makeCalendar(people, whoDid(c));
        return c.json({ url: `${people.publicUrl}/calendar/${token.reveal()}.ics` }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/calendar',
        summary: "Revoke the address of one's feed",
        ...may('calendar.make'),
        request: { query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        onlyAPerson(c);
        await revokeCalendar(people, whoDid(c));
        return c.body(null, 204);
      },
    );
}
