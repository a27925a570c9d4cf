import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { LinkMade } from '../people/contract.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { companyFinder } from './company-finder.ts';
import { ContactChange, NewContact } from './contact-contract.ts';
import { addContact, changeContact, removeContact } from './contacts/change-contacts.ts';
import { inviteContact, withdrawAccess } from './contacts/contact-access.ts';
import type { Clients } from './service.ts';
import { Saved } from './wire.ts';

const contactParams = z.strictObject({ id: z.string().max(80), contact: z.string().max(80) });

/** The contacts of a client company, and who of them may sign in. */
export function contactRoutes(clients: Clients) {
  const company = companyFinder(clients);
  const one = { params: contactParams, query: noQuery };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/contacts',
        summary: 'Add a contact to a client company',
        ...may('clients.change', company),
        request: { params: idParams, query: noQuery, ...body(NewContact) },
        responses: answers(Saved),
      }),
      async (c) => c.json(await addContact(clients, whoDid(c), c.var.found, c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/companies/{id}/contacts/{contact}',
        summary: 'Change a contact of a client company',
        ...may('clients.change', company),
        request: { ...one, ...body(ContactChange) },
        responses: answers(Saved),
      }),
      async (c) => {
        const { contact } = c.req.valid('param');
        return c.json(await changeContact(clients, whoDid(c), c.var.found, contact, c.req.valid('json')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/companies/{id}/contacts/{contact}',
        summary: 'Remove a contact of a client company',
        ...may('clients.change', company),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await removeContact(clients, whoDid(c), c.var.found, c.req.valid('param').contact);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/companies/{id}/contacts/{contact}/access',
        summary: 'Invite a contact to sign in',
        ...may('clients.change', company),
        request: one,
        responses: answers(LinkMade),
      }),
      async (c) => c.json(await inviteContact(clients, whoDid(c), c.var.found, c.req.valid('param').contact), 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/companies/{id}/contacts/{contact}/access',
        summary: 'End the access of a contact',
        ...may('clients.change', company),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await withdrawAccess(clients, whoDid(c), c.var.found, c.req.valid('param').contact);
        return c.body(null, 204);
      },
    );
}
