import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { AbsenceEnd, Made, NewAbsence } from './desk-contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { absenceFinder, personNamed } from './shifts/finders.ts';
import { endAbsence, noteAbsence } from './shifts/note-absence.ts';
import { whoDid } from './who-did.ts';

/** Noting that somebody is absent. */
export function absenceRoutes(people: People) {
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/absences',
        summary: 'Note that somebody is absent',
        ...may('absences.note', personNamed(people.pool)),
        request: { query: noQuery, ...body(NewAbsence) },
        responses: answers(Made),
      }),
      async (c) => c.json({ id: await noteAbsence(people, whoDid(c), c.var.found, c.req.valid('json')) }, 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/absences/{id}',
        summary: 'End an absence early',
        ...may('absences.note', absenceFinder(people.pool)),
        request: { params: idParams, query: noQuery, ...body(AbsenceEnd) },
        responses: answersNothing,
      }),
      async (c) => {
        await endAbsence(people, whoDid(c), c.var.found, c.req.valid('json').until);
        return c.body(null, 204);
      },
    );
}
