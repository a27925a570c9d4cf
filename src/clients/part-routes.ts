import { createRoute } from '@hono/zod-openapi';
import { type ZodType, z } from 'zod';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { whoDid } from '../people/who-did.ts';
import { companyFinder } from './company-finder.ts';
import { addPart, changePart, removePart } from './parts/change-parts.ts';
import { checkComponents } from './parts/components.ts';
import type { PartFields } from './parts/part-kind.ts';
import { type PartKind, RESET_TOOLS, SERVERS, SITES } from './parts/part-kind.ts';
import { NewResetTool, NewServer, NewSite, ResetToolChange, ServerChange, SiteChange } from './parts-contract.ts';
import type { Clients } from './service.ts';
import { Saved } from './wire.ts';

/** A kind of part as its routes offer it. */
interface Offered {
  kind: PartKind;
  /** The last part of the address: `sites`. */
  at: string;
  /** How sentences name one of them. */
  one: string;
  permission: string;
  added: ZodType<PartFields>;
  changed: ZodType<PartFields & { version: number }>;
  /** Looks at the fields before they are stored, and may put them into other words. */
  read?(fields: PartFields): PartFields;
}

/** What belongs to a client company: its sites, servers and reset links. */
export function partRoutes(clients: Clients) {
  const components = (fields: PartFields) => ({
    ...fields,
    components: checkComponents(fields.components as string[], clients.inForce()),
  });
  return api<PeopleEnv>()
    .route(
      '/',
      routesOf(clients, {
        kind: SITES,
        at: 'sites',
        one: 'a site',
        permission: 'clients.change',
        added: NewSite,
        changed: SiteChange,
      }),
    )
    .route(
      '/',
      routesOf(clients, {
        kind: SERVERS,
        at: 'servers',
        one: 'a server',
        permission: 'servers.change',
        added: NewServer,
        changed: ServerChange,
        read: components,
      }),
    )
    .route(
      '/',
      routesOf(clients, {
        kind: RESET_TOOLS,
        at: 'reset-tools',
        one: 'a reset link',
        permission: 'reset-tools.change',
        added: NewResetTool,
        changed: ResetToolChange,
      }),
    );
}

const partParams = z.strictObject({ id: z.string().max(80), part: z.string().max(80) });

function routesOf(clients: Clients, { kind, at, one, permission, added, changed, read = (it) => it }: Offered) {
  const company = companyFinder(clients);
  const path = `/companies/{id}/${at}`;
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path,
        summary: `Add ${one} to a client company`,
        ...may(permission, company),
        request: { params: idParams, query: noQuery, ...body(added) },
        responses: answers(Saved),
      }),
      async (c) => c.json(await addPart(clients, whoDid(c), c.var.found, kind, read(c.req.valid('json'))), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${path}/{part}`,
        summary: `Change ${one} of a client company`,
        ...may(permission, company),
        request: { params: partParams, query: noQuery, ...body(changed) },
        responses: answers(Saved),
      }),
      async (c) => {
        const { version, ...fields } = c.req.valid('json');
        const change = { version, ...read(fields) };
        return c.json(await changePart(clients, whoDid(c), c.var.found, kind, c.req.valid('param').part, change), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${path}/{part}`,
        summary: `Remove ${one} of a client company`,
        ...may(permission, company),
        request: { params: partParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await removePart(clients, whoDid(c), c.var.found, kind, c.req.valid('param').part);
        return c.body(null, 204);
      },
    );
}
