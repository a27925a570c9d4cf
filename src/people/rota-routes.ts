import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Made, NewRotaEntry, RotaChange, RotaEnd } from './desk-contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { rowFinder, teamNamed } from './shifts/finders.ts';
import { addRow, changeRow, endRow } from './shifts/plan-rota.ts';
import { whoDid } from './who-did.ts';

/** Planning the rota of a team. */
export function rotaRoutes(people: People) {
  const row = rowFinder(people.pool);
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/rota',
        summary: 'Add a row to the rota of a team',
        ...may('shifts.plan', teamNamed(people.pool)),
        request: { query: noQuery, ...body(NewRotaEntry) },
        responses: answers(Made),
      }),
      async (c) => c.json({ id: await addRow(people, whoDid(c), c.var.found, c.req.valid('json')) }, 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/rota/{id}',
        summary: 'Change a row of the rota',
        ...may('shifts.plan', row),
        request: { ...one, ...body(RotaChange) },
        responses: answers(Made, 'The row that says so from now on'),
      }),
      async (c) => c.json({ id: await changeRow(people, whoDid(c), c.var.found, c.req.valid('json')) }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/rota/{id}',
        summary: 'End a row of the rota',
        ...may('shifts.plan', row),
        request: { params: idParams, query: RotaEnd },
        responses: answersNothing,
      }),
      async (c) => {
        await endRow(people, whoDid(c), c.var.found, c.req.valid('query').last);
        return c.body(null, 204);
      },
    );
}
