import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { changePerson, deactivate, inviteSomebody, newLink, reactivate, signOutSomebody } from './change-people.ts';
import { Invitation, LinkMade, Person, PersonChange, PersonList } from './contract.ts';
import type { PeopleEnv } from './identify.ts';
import { listPeople, personFinder } from './people-store.ts';
import type { People } from './service.ts';
import { whoDid } from './who-did.ts';

/** Who works at the desk: see them, invite them, change their roles, let them go. */
export function peopleRoutes(people: People) {
  const person = personFinder(people.pool);
  const one = { params: idParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/people',
        summary: 'List the people',
        ...may('people.read'),
        request: { query: noQuery },
        responses: answers(PersonList),
      }),
      async (c) => c.json({ people: await listPeople(people.pool) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/people/{id}',
        summary: 'See somebody',
        ...may('people.read', person),
        request: one,
        responses: answers(Person),
      }),
      (c) => c.json(c.var.found, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people',
        summary: 'Invite somebody',
        ...may('people.invite'),
        request: { query: noQuery, ...body(Invitation) },
        responses: answers(LinkMade),
      }),
      async (c) => c.json(await inviteSomebody(people, whoDid(c), c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/people/{id}',
        summary: "Change somebody's name or roles",
        ...may('people.change', person),
        request: { ...one, ...body(PersonChange) },
        responses: answersNothing,
      }),
      async (c) => {
        await changePerson(people, whoDid(c), c.var.found, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{id}/link',
        summary: 'Make a new link for somebody',
        ...may('people.invite', person),
        request: one,
        responses: answers(LinkMade),
      }),
      async (c) => c.json(await newLink(people, whoDid(c), c.var.found), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{id}/deactivate',
        summary: 'Deactivate somebody',
        ...may('people.change', person),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await deactivate(people, whoDid(c), c.var.found);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/people/{id}/reactivate',
        summary: 'Bring somebody back',
        ...may('people.change', person),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await reactivate(people, whoDid(c), c.var.found);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/people/{id}/sessions',
        summary: "End somebody's sessions",
        ...may('people.change', person),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await signOutSomebody(people, whoDid(c), c.var.found);
        return c.body(null, 204);
      },
    );
}
