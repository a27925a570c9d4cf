import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery, streams } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import { may } from '../kit/http/guard.ts';
import { countUnread, listNotices, markAllSeen, markSeen, noticeFinder } from './inbox/store.ts';
import { unreadStream } from './inbox/unread-stream.ts';
import { InboxPage, InboxQuestion, SeenUpTo, Unread } from './inbox-contract.ts';
import type { InboxParts } from './inbox-parts.ts';

/** One's own inbox. */
export function inboxRoutes(parts: InboxParts) {
  const { pool, clock } = parts;
  const stream = unreadStream(parts);
  const notice = noticeFinder(pool);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/inbox',
        summary: "Read one's inbox",
        ...may('inbox.read'),
        request: { query: InboxQuestion },
        responses: answers(InboxPage),
      }),
      async (c) => c.json(await listNotices(pool, whoAsks(c), c.req.valid('query').before), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/inbox/unread',
        summary: 'Count what one has not seen',
        ...may('inbox.read'),
        request: { query: noQuery },
        responses: answers(Unread),
      }),
      async (c) => c.json((await countUnread(pool, [whoAsks(c)])).get(whoAsks(c))!, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/inbox/events',
        summary: 'Follow how much waits',
        ...may('inbox.read'),
        request: { query: noQuery },
        responses: streams('Server-sent events: unread, an Unread whenever it has changed; beat, now and then'),
      }),
      (c) => stream(c, whoAsks(c)),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/inbox/seen',
        summary: 'Mark everything as seen',
        ...may('inbox.mark'),
        request: { query: noQuery, ...body(SeenUpTo) },
        responses: answersNothing,
      }),
      async (c) => {
        await markAllSeen(pool, whoAsks(c), c.req.valid('json').newest, clock.now());
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/inbox/{id}/seen',
        summary: 'Mark one line as seen',
        ...may('inbox.mark', notice),
        request: { params: idParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await markSeen(pool, c.var.found.id, clock.now());
        return c.body(null, 204);
      },
    );
}

/** The routes' type, for a typed client. */
export type InboxApi = ReturnType<typeof inboxRoutes>;

/** By id. The permission holds for people; to a program with a token nothing was ever told. */
const whoAsks = (c: { var: Partial<HttpEnv['Variables']> }): string => c.var.access!.who!;
