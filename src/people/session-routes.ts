import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { noteOwn } from './account/note.ts';
import { atBrowser } from './account/own-session.ts';
import { listSessions, sessionFinder } from './account/session-store.ts';
import { SessionList } from './account-contract.ts';
import type { PeopleEnv } from './identify.ts';
import { endSessions } from './person-store.ts';
import type { People } from './service.ts';

/** Where one is signed in: see it, and sign out elsewhere. */
export function sessionRoutes(people: People) {
  const { pool, clock } = people;
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/account/sessions',
        summary: 'List where one is signed in',
        ...may('account.read'),
        request: { query: noQuery },
        responses: answers(SessionList),
      }),
      async (c) => {
        const { id, session } = atBrowser(c);
        return c.json({ sessions: await listSessions(people, id, session) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/account/sessions/{id}',
        summary: 'Sign out elsewhere, in one place',
        ...may('account.change', sessionFinder(people)),
        request: { params: idParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        const who = { actor: atBrowser(c), address: c.get('address') };
        await pool.query('delete from people.session where id = $1', [c.var.found.id]);
        await noteOwn(pool, {
          who,
          now: clock.now(),
          act: 'account.session-ended',
          detail: { session: c.var.found.id },
        });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/account/sessions',
        summary: 'Sign out everywhere else',
        ...may('account.change'),
        request: { query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        const actor = atBrowser(c);
        const ended = await endSessions(pool, actor.id, actor.session);
        const who = { actor, address: c.get('address') };
        await noteOwn(pool, { who, now: clock.now(), act: 'account.sessions-ended', detail: { ended } });
        return c.body(null, 204);
      },
    );
}
