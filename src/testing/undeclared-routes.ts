import type { Hono } from 'hono';
import { inspectRoutes } from 'hono/dev';

/** What is looked at of the paths of a description. */
type Paths = Record<string, Record<string, { 'x-permission'?: string } | undefined> | undefined>;

/**
 * The routes under /api of a router that its description leaves out, or names without a permission: `GET /api/v1/secret`. What
 * answers every method is told as well; what only stands before others is no route.
 */
export function undeclaredRoutes(app: Pick<Hono, 'routes'>, described: { paths?: object }): string[] {
  const paths = (described.paths ?? {}) as Paths;
  const routes = inspectRoutes(app as Hono).filter(({ path, method, isMiddleware }) => {
    return /^\/api(\/|$)/.test(path) && !(method === 'ALL' && isMiddleware);
  });
  const undeclared = routes.filter(({ path, method }) => {
    const address = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}');
    return !paths[address]?.[method.toLowerCase()]?.['x-permission'];
  });
  return [...new Set(undeclared.map(({ method, path }) => `${method} ${path}`))];
}
