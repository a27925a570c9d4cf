import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Made, NewTeam, TeamChange, TeamList } from './desk-contract.ts';
import type { PeopleEnv } from './identify.ts';
import type { People } from './service.ts';
import { changeTeam, dissolveTeam, makeTeam } from './teams/change-teams.ts';
import { addMember, removeMember } from './teams/members.ts';
import { listTeams, teamFinder } from './teams/team-store.ts';
import { whoDid } from './who-did.ts';

const memberParams = z.strictObject({ id: z.string().max(80), person: z.string().max(80) });

/** Teams: who is in them and who leads. */
export function teamRoutes(people: People) {
  const team = teamFinder(people.pool);
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/teams',
        summary: 'List the teams',
        ...may('people.read'),
        request: { query: noQuery },
        responses: answers(TeamList),
      }),
      async (c) => c.json({ teams: await listTeams(people.pool) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/teams',
        summary: 'Make a team',
        ...may('teams.change'),
        request: { query: noQuery, ...body(NewTeam) },
        responses: answers(Made),
      }),
      async (c) => c.json({ id: await makeTeam(people, whoDid(c), c.req.valid('json')) }, 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/teams/{id}',
        summary: "Change a team's name, leader or zone",
        ...may('teams.change', team),
        request: { ...one, ...body(TeamChange) },
        responses: answersNothing,
      }),
      async (c) => {
        await changeTeam(people, whoDid(c), c.var.found, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/teams/{id}/members/{person}',
        summary: 'Put somebody into a team',
        ...may('teams.change', team),
        request: { params: memberParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await addMember(people, whoDid(c), c.var.found, c.req.valid('param').person);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/teams/{id}/members/{person}',
        summary: 'Take somebody out of a team',
        ...may('teams.change', team),
        request: { params: memberParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await removeMember(people, whoDid(c), c.var.found, c.req.valid('param').person);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/teams/{id}/dissolve',
        summary: 'Dissolve a team',
        ...may('teams.change', team),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await dissolveTeam(people, whoDid(c), c.var.found);
        return c.body(null, 204);
      },
    );
}
