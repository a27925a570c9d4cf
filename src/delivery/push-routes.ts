import { ECDH } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { answers, answersNothing, api, body, idParams, noQuery } from '../kit/http/api.ts';
import type { HttpEnv } from '../kit/http/context.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { targetOf } from './outgoing/target.ts';
import { deviceFinder, forgetDevice, keepDevice, listDevices } from './push/device-store.ts';
import { NewPushDevice, PushDevices } from './push-contract.ts';
import type { Push } from './push-service.ts';
import { publicKeyOf } from './vapid-keys.ts';

/** What the routes need of it. */
export type PushParts = Pick<Push, 'pool' | 'clock' | 'key' | 'policy'>;

/** The devices on which one is notified. */
export function pushRoutes(push: PushParts) {
  const { pool } = push;
  const device = deviceFinder(pool);
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/push-devices',
        summary: 'List the devices on which one is notified',
        ...may('inbox.read'),
        request: { query: noQuery },
        responses: answers(PushDevices),
      }),
      async (c) => c.json({ key: await publicKeyOf(pool), devices: await listDevices(pool, whoAsks(c)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/push-devices',
        summary: 'Be notified on this device',
        ...may('inbox.push'),
        request: { query: noQuery, ...body(NewPushDevice) },
        responses: answersNothing,
      }),
      async (c) => {
        const asked = c.req.valid('json');
        // An address that is never asked is refused at once; what a name leads to is looked at each time.
        targetOf(asked.endpoint, push.policy, []);
        requireKey(asked.p256dh);
        const browser = c.req.header('user-agent')?.slice(0, 200) ?? '';
        await keepDevice(push, whoAsks(c), { ...asked, browser });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/push-devices/{id}',
        summary: 'Be notified there no more',
        ...may('inbox.push', device),
        request: { params: idParams, query: noQuery },
        responses: answersNothing,
      }),
      async (c) => {
        await forgetDevice(pool, c.var.found.id);
        return c.body(null, 204);
      },
    );
}

/** Refuses what has the length of a key and is none: it could never be written to. */
function requireKey(p256dh: string): void {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
  } catch (cause) {
    throw new Refusal({
      code: 'push/no-key',
      status: 422,
      message: 'The key of this device is none (p256dh).',
      remedy: 'Turn notifications off and on again in the browser, which makes a new one.',
      cause,
    });
  }
}

/** The routes' type, for a typed client. */
export type PushApi = ReturnType<typeof pushRoutes>;

/** By id. A program with a token has no browser, and nothing is ever told to it. */
const whoAsks = (c: { var: Partial<HttpEnv['Variables']> }): string => c.var.access!.who!;
