import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { type Finder, may, missing } from '../kit/http/guard.ts';
import { isUuid } from '../kit/is-uuid.ts';
import { type PeopleEnv, signedIn } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { ContactChange, NewContact } from './contact-contract.ts';
import { addContact, changeContact, removeContact } from './contacts/change-contacts.ts';
import { checkItOfficer } from './own-company/it-officer.ts';
import { ownCompany } from './own-company/own-company.ts';
import { OwnCompany, Phrase } from './own-company-contract.ts';
import { setPhrase } from './phrase/use-phrase.ts';
import type { Clients } from './service.ts';
import { Saved } from './wire.ts';

/** What contacts do with their own company. Which company that is says who asks, never the request. */
export function ownCompanyRoutes(clients: Clients) {
  const colleague = colleagueFinder(clients);
  const one = { params: idParams, query: noQuery };
  /** The company of the IT officer who asks. */
  const led = async (c: Context) => {
    const { id, company } = signedIn(c);
    return checkItOfficer(clients.pool, company!, id);
  };
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'get',
        path: '/own-company',
        summary: "See one's own company",
        ...may('own-company.read'),
        request: { query: noQuery },
        responses: answers(OwnCompany),
      }),
      async (c) => {
        const { id, company } = signedIn(c);
        const found = await ownCompany(clients.contactPool, company!, id);
        if (!found) throw missing();
        return c.json(found, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/own-company/phrase',
        summary: 'Set the phrase of one’s own company',
        ...may('own-company.change'),
        request: { query: noQuery, ...body(Phrase) },
        responses: answersNothing,
      }),
      async (c) => {
        await setPhrase(clients, whoDid(c), await led(c), c.req.valid('json').phrase);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/own-company/contacts',
        summary: "Add a contact to one's own company",
        ...may('own-company.change'),
        request: { query: noQuery, ...body(NewContact) },
        responses: answers(Saved),
      }),
      async (c) => c.json(await addContact(clients, whoDid(c), await led(c), c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/own-company/contacts/{id}',
        summary: "Change a contact of one's own company",
        ...may('own-company.change', colleague),
        request: { ...one, ...body(ContactChange) },
        responses: answers(Saved),
      }),
      async (c) => {
        const { id } = c.var.found;
        return c.json(await changeContact(clients, whoDid(c), await led(c), id, c.req.valid('json')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/own-company/contacts/{id}',
        summary: "Remove a contact of one's own company",
        ...may('own-company.change', colleague),
        request: one,
        responses: answersNothing,
      }),
      async (c) => {
        await removeContact(clients, whoDid(c), await led(c), c.var.found.id);
        return c.body(null, 204);
      },
    );
}

/** A contact by the address, with the company that decides who may see it. */
function colleagueFinder({ pool }: Clients): Finder<{ id: string; company: string }> {
  return {
    kind: 'contact',
    find: async (c) => {
      const id = c.req.param('id');
      if (!isUuid(id)) return undefined;
      const { rows } = await pool.query<{ id: string; company: string }>(
        'select id, company from clients.contact where id = $1 and removed_at is null',
        [id],
      );
      return rows[0];
    },
    thing: ({ company }) => ({ company }),
  };
}
