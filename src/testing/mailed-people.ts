import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { openDelivery } from '../delivery/open-delivery.ts';
import { openQueues, type Queues } from '../delivery/queue.ts';
import { letterRoutes, type NoteLetter } from '../delivery/routes.ts';
import type { Delivery } from '../delivery/service.ts';
import { Secret } from '../kit/secret.ts';
import { operators } from '../people/active-staff.ts';
import { isLinkOver } from '../people/links.ts';
import { noted } from '../people/noted.ts';
import type { AskedLinks } from '../people/service.ts';
import { whoDid } from '../people/who-did.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { MAIL_FROM } from './mail-world.ts';
import { type PeopleWorld, peopleWorld, WORLD_URL, type WorldParts } from './people-world.ts';
import type { TestDatabase } from './test-database.ts';

/** The small world with mail set up: its people, and the server to which the hub sends. */
export interface MailedPeople {
  world: PeopleWorld;
  /** There from `beforeAll` on. */
  mail: { server: MailServer; delivery: Delivery };
}

/** Its fields are there from `beforeAll` on. */
export function mailedPeople(database: TestDatabase, parts: WorldParts = {}): MailedPeople {
  const mail = {} as MailedPeople['mail'];
  let queues: Queues;
  beforeAll(async () => {
    mail.server = await startMailServer();
  });
  const world = peopleWorld(database, {
    ...parts,
    mail: async (clock) => {
      const pool = database.app;
      queues = await openQueues(database.address, undefined, { pollSeconds: 0.5, heartbeatSeconds: 10 });
      mail.delivery = await openDelivery({
        pool,
        queues,
        hubKey: new Secret(randomBytes(32).toString('base64url')),
        settings: { smtpUrl: new Secret(mail.server.url), mailFrom: MAIL_FROM },
        publicUrl: WORLD_URL,
        clock,
        isOver: (about) => isLinkOver(pool, about, clock.now()),
        operators,
        limits: { stageMs: 2000 },
      });
      const asked: AskedLinks = await queues.define('asked-links');
      return { post: mail.delivery.post, asked };
    },
    more: (app, people) => {
      const note: NoteLetter = (c, client, act, id) =>
        noted(client, whoDid(c), { act, kind: 'letter', id, at: world.clock.now() });
      app.route('/api/v1', letterRoutes(mail.delivery, note));
      parts.more?.(app, people);
    },
  });
  afterAll(async () => {
    await queues?.close();
    await mail.server?.close();
  });
  return { world, mail };
}
