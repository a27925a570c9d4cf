import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { idListsOf } from './id-lists.ts';

/** One operation of the API, as its route line declares it. */
export interface Operation {
  /** `GET /api/v1/people/{id}` */
  name: string;
  method: string;
  path: string;
  summary: string;
  module: string;
  permission: string;
  /** The word for the thing that the guard looks up first. */
  thing?: string;
  hasBody: boolean;
  /** The keys that its body may have. */
  bodyKeys: string[];
  /** Where its body takes several ids at once. */
  idLists: string[];
  /** The keys that its query may have. */
  queryKeys: string[];
}

/** Every operation of the API, in the order of the page. */
export function operationsOf(app: Pick<OpenAPIHono, 'openAPIRegistry'>): Operation[] {
  return app.openAPIRegistry.definitions
    .flatMap((it) => (it.type === 'route' ? [operationOf(it.route)] : []))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

type Route = Extract<OpenAPIHono['openAPIRegistry']['definitions'][number], { type: 'route' }>['route'];

function operationOf(route: Route): Operation {
  const body = bodyOf(route);
  const method = route.method.toUpperCase();
  const thing = route['x-thing'] as string | undefined;
  return {
    name: `${method} ${route.path}`,
    method,
    path: route.path,
    summary: route.summary ?? '',
    module: route.tags?.[0] ?? '',
    permission: String(route['x-permission']),
    ...(thing ? { thing } : {}),
    hasBody: route.request?.body !== undefined,
    bodyKeys: keysOf(body),
    idLists: body ? idListsOf(body as ZodType) : [],
    queryKeys: keysOf(route.request?.query),
  };
}

function bodyOf({ request }: Route): object | undefined {
  const media = request?.body?.content['application/json'];
  return media && 'schema' in media ? media.schema : undefined;
}

function keysOf(schema: object | undefined): string[] {
  return schema && 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

const order = ({ module, path, method }: Operation) => `${module} ${path} ${method}`;
