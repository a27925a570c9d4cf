import type { OpenAPIHono } from '@hono/zod-openapi';
import { codeRoutes } from '../codes/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { searchRoutes } from '../documents/search-routes.ts';
import type { LivePreview } from '../editions/preview.ts';
import { previewRoutes } from '../editions/preview-routes.ts';
import type { EditionReader } from '../editions/reading.ts';
import { editionRoutes } from '../editions/routes.ts';
import { frontPageRoutes } from '../frontpage/routes.ts';
import { api } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { helpRoutes } from '../policy/help-routes.ts';
import { policyRoutes } from '../policy/routes.ts';
import { registry } from '../registry/registry.ts';
import { slaRoutes } from '../sla/routes.ts';
import type { Library } from './library.ts';
import { openapiRoutes, tagged } from './openapi.ts';

/** What the routes answer from. */
export interface ApiParts {
  /** The routes of people and access; by some of them one comes in. */
  people: OpenAPIHono<PeopleEnv>;
  /** The routes of client companies. */
  clients: OpenAPIHono<PeopleEnv>;
  /** The routes of tickets. */
  tickets: OpenAPIHono<HttpEnv>;
  /** The routes of mail that leaves. */
  delivery: OpenAPIHono<HttpEnv>;
  library: Library;
  editions: EditionReader;
  /** The folder under `hub start --watch`. */
  preview?: LivePreview;
}

/**
 * The hub's API: under /api/v1 the routes of every module, each with the documents in force, and at /api/openapi.json what they
 * take and answer.
 */
export function apiRoutes({ people, ...parts }: ApiParts): OpenAPIHono<HttpEnv> {
  const whole = api();
  whole.route('/api/v1', tagged('people', people));
  // Whatever stands behind this line is for those who are signed in, also where a route forgets to say so.
  whole.use('/api/*', async (c, next) => {
    c.get('access').requireSomebody();
    await next();
  });
  whole.route('/api', tagged('app', openapiRoutes(whole)));
  for (const [module, all] of Object.entries(modulesOf(parts)))
    for (const routes of all) whole.route('/api/v1', tagged(module, routes));
  return whole;
}

/** The routes of each module that answers from documents. */
function modulesOf({
  clients,
  tickets,
  delivery,
  library,
  editions,
  preview,
}: Omit<ApiParts, 'people'>): Record<string, OpenAPIHono<HttpEnv>[]> {
  const { current, open, inForce, clocks } = library;
  const documents = () => current().documents;
  return {
    delivery: [delivery],
    documents: [
      documentRoutes(async (edition) => (edition ? (await open(edition)).documents : documents())),
      searchRoutes(documents),
    ],
    editions: [editionRoutes(editions), previewRoutes(preview)],
    policy: [policyRoutes(current, registry.facts), helpRoutes(current, registry)],
    frontpage: [frontPageRoutes(inForce)],
    codes: [codeRoutes(current)],
    clients: [clients as unknown as OpenAPIHono<HttpEnv>],
    tickets: [tickets],
    sla: [slaRoutes(clocks)],
  };
}
