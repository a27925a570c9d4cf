import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type ZodType, z } from 'zod';
import { api, body, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import {
  AskClientBody,
  CloseBody,
  EscalateBody,
  ReopenBody,
  RerouteBody,
  ResolveBody,
  ReturnBody,
  WaitBody,
} from './action-contract.ts';
import { takeAction } from './commands/take-action.ts';
import { formatNumber } from './number.ts';
import { numberParams } from './number-params.ts';
import { answersWritten, askedOf, onceHeaders, type Told, written } from './once.ts';
import { NewLinkedTicket } from './open-contract.ts';
import type { Tickets } from './service.ts';
import { type FoundTicket, ticketFinder } from './ticket-finder.ts';
import { type ActionBodies, type ActionName, actionOf, textsOf } from './write/action-of.ts';
import { changeTicket } from './write/change-ticket.ts';
import { mustBeKnown } from './write/known-parts.ts';
import { openLinked } from './write/open-linked.ts';
import { foundAs, wordsOf } from './write/words-of.ts';

/** What each action of SOP-7010 (lifecycle) is called here, and what it carries. */
const ACTIONS: Record<ActionName, { summary: string; schema: ZodType<object> }> = {
  take: { summary: 'Take a ticket', schema: z.strictObject({}) },
  'ask-the-client': { summary: 'Wait for the client', schema: AskClientBody },
  'wait-for-a-third-party': { summary: 'Wait for a third party', schema: WaitBody },
  continue: { summary: 'Go on with the work', schema: z.strictObject({}) },
  resolve: { summary: 'Resolve a ticket', schema: ResolveBody },
  close: { summary: 'Close a ticket', schema: CloseBody },
  reopen: { summary: 'Open a ticket again', schema: ReopenBody },
  escalate: { summary: 'Escalate a ticket', schema: EscalateBody },
  accept: { summary: 'Accept an escalation', schema: z.strictObject({}) },
  return: { summary: 'Return an escalation', schema: ReturnBody },
  're-route': { summary: 'Pass an escalation on', schema: RerouteBody },
};

/** The actions of the lifecycle, each at an address of its own. Who may take one, and when, is said by the documents in force. */
export function actionRoutes(tickets: Tickets): OpenAPIHono<PeopleEnv> {
  const ticket = ticketFinder(tickets);
  const routes = api<PeopleEnv>();
  for (const [name, { summary, schema }] of Object.entries(ACTIONS) as [ActionName, (typeof ACTIONS)['take']][])
    routes.openapi(
      createRoute({
        method: 'post',
        path: `/tickets/{number}/actions/${name}`,
        summary,
        ...may('tickets.work', ticket),
        request: { params: numberParams, query: noQuery, headers: onceHeaders, ...body(schema) },
        responses: answersWritten,
      }),
      async (c) => {
        const { found } = c.var;
        const path = `/tickets/${formatNumber(found.state.number)}/actions/${name}`;
        const given = c.req.valid('json') as ActionBodies[typeof name];
        return c.json(written(c, await act(tickets, found, name, given, (it) => askedOf(c, path, it))), 200);
      },
    );
  return routes.openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{number}/actions/open-a-linked-ticket',
      summary: 'Open a ticket that goes on from this one',
      ...may('tickets.work', ticket),
      request: { params: numberParams, query: noQuery, headers: onceHeaders, ...body(NewLinkedTicket) },
      responses: answersWritten,
    }),
    async (c) => {
      const { found } = c.var;
      const path = `/tickets/${formatNumber(found.state.number)}/actions/open-a-linked-ticket`;
      return c.json(
        written(c, await openLinked(tickets, found, c.req.valid('json'), (it) => askedOf(c, path, it))),
        200,
      );
    },
  );
}

async function act<N extends ActionName>(
  tickets: Tickets,
  found: FoundTicket,
  name: N,
  given: ActionBodies[N],
  asked: (body: unknown) => ReturnType<typeof askedOf>,
): Promise<Told> {
  const clean = wordsOf(tickets, textsOf({ ...given }));
  const action = actionOf(name, given, clean.words);
  const contact = 'said' in action ? (action.said?.contact ?? null) : null;
  const done = await changeTicket(tickets, found, {
    asked: asked(action),
    command: (state, desk) => takeAction(state, action, desk),
    found: foundAs(clean, NAMED),
    seal: clean.seal,
    check: async () => {
      if (contact !== null) await mustBeKnown(tickets.pool, found.state.company, contact);
    },
  });
  return { done, removed: clean.removed };
}

/** Texts of fields are called that in the log. */
const NAMED = { work: 'text', cause: 'text', clientTold: 'text' };
