import { Hono } from 'hono';
import type { Readiness } from './readiness.ts';
import { readVersion } from './version.ts';

/** `/healthz` says that the process lives, `/readyz` that it can do its work; both for load balancers and supervisors. */
export function healthRoutes(readiness: Readiness): Hono {
  const version = readVersion();
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok', version }));
  app.get('/readyz', async (c) => {
    const checks = await readiness.report();
    const isReady = Object.values(checks).every((outcome) => outcome === 'ok');
    if (!isReady) c.header('Retry-After', '5');
    return c.json({ status: isReady ? 'ready' : 'not ready', checks }, isReady ? 200 : 503);
  });
  return app;
}
