import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ANYONE } from '../kit/http/access.ts';
import { api, noQuery } from '../kit/http/api.ts';
import { may, missing } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { calendarText } from './shifts/calendar.ts';
import { ownerOfCalendar } from './shifts/calendar-store.ts';

type FeedParts = Pick<People, 'pool' | 'clock' | 'log'>;

/** What a calendar program fetches: the address alone opens it, so it stands outside the API and asks for no session. */
export function calendarFeed(people: FeedParts) {
  return api<PeopleEnv>().openapi(
    createRoute({
      method: 'get',
      path: '/calendar/{file}',
      ...may(ANYONE),
      request: { params: z.strictObject({ file: z.string().max(80) }), query: noQuery },
      responses: { 200: { description: 'iCalendar (RFC 5545)', content: { 'text/calendar': { schema: z.string() } } } },
    }),
    async (c) => {
      const text = await feed(people, c.req.valid('param').file);
      return c.body(text, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Cache-Control': 'private, no-cache',
      });
    },
  );
}

/** A fault is told here, since the log of faults elsewhere names the address, which opens the feed. */
async function feed(people: FeedParts, file: string): Promise<string> {
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  if (!token) throw missing();
  try {
    const owner = await ownerOfCalendar(people.pool, token);
    if (owner) return await calendarText(people, owner);
  } catch (err) {
    people.log.error({ err }, 'a calendar feed could not be made');
    throw cannot();
  }
  throw missing();
}

const cannot = () =>
  new Refusal({
    code: 'calendar/fault',
    status: 503,
    message: 'The calendar could not be made; it was written to the log.',
    remedy: 'Calendar programs try again by themselves.',
  });
