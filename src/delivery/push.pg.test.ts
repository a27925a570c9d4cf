import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { standingClock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { silentLog } from '../kit/log.ts';
import { Secret } from '../kit/secret.ts';
import { type PushService, startPushService } from '../testing/push-service.ts';
import { testDatabase } from '../testing/test-database.ts';
import { openPush } from './open-push.ts';
import { openOutgoing } from './outgoing.ts';
import { PUSH } from './outgoing-policy.ts';
import { forgetDevice, keepDevice, listDevices, MOST_DEVICES } from './push/device-store.ts';
import { handOn } from './push/hand-on.ts';
import { pushOne } from './push/push-one.ts';
import type { Push, PushJob } from './push-service.ts';
import { openQueues } from './queue.ts';
import { tell } from './tell.ts';
import { vapidKeys } from './vapid-keys.ts';

// The push service is a fake of the protocol on this machine, by https: testing/push-service.ts.

const database = testDatabase();
const outgoing = openOutgoing({ privateHosts: [] });
let service: PushService;
let push: Push;
let gone: Set<string>;
beforeAll(async () => {
  service = await startPushService();
});
beforeEach(() => {
  gone = new Set();
  push = {
    pool: database.app,
    clock: standingClock('2026-11-25T01:00:00Z'),
    key: new Secret(randomBytes(32).toString('base64url')),
    outgoing,
    policy: { ...PUSH, mayAskThisMachine: true, timeoutMs: 2000 },
    publicUrl: 'https://hub.example',
    isThere: async (person) => !gone.has(person),
    log: silentLog,
  };
});
afterEach(async () => {
  service.arrived.length = service.answers.length = 0;
  await database.owner.query(
    'delete from delivery.push_device; delete from delivery.push_key; delete from delivery.notice',
  );
});
afterAll(async () => {
  service.close();
  await outgoing.close();
});

const tellOne = (person: string) =>
  inTransaction(database.app, (client) =>
    tell(client, {
      people: [person],
      said: { template: 'swap-asked', fields: { by: 'Ana Reyes', date: '2026-12-01' } },
      key: randomUUID(),
      at: push.clock.now(),
    }),
  );
const subscribe = async (person: string, subscription = service.subscribe()) => {
  await keepDevice(push, person, { ...subscription, browser: 'Firefox' });
  return subscription;
};

/** Hands on what is new, and does the jobs at once. */
async function run(): Promise<PushJob[]> {
  const jobs: PushJob[] = [];
  await handOn(push, { enqueue: async (_, data) => void jobs.push(data) });
  for (const data of jobs) await pushOne(push, { data });
  return jobs;
}

describe('a notification', () => {
  test('arrives where its person wants it: encrypted for the device (RFC 8291), from a hub that is known (RFC 8292)', async () => {
    const ana = randomUUID();
    await subscribe(ana);
    await tellOne(ana);
    await run();
    const { publicKey } = await vapidKeys(push);
    expect(service.arrived).toEqual([
      {
        text: '{"template":"swap-asked","href":"/shifts"}',
        ttl: 86_400,
        size: 4096,
        vapid: expect.objectContaining({ sub: 'https://hub.example', key: publicKey }),
      },
    ]);
  });

  test('C24 holds no name, date or text: a template and a path, always of one length', async () => {
    const ana = randomUUID();
    await subscribe(ana);
    await tellOne(ana);
    await run();
    expect(Object.keys(JSON.parse(service.arrived[0]!.text))).toEqual(['template', 'href']);
    expect(service.arrived[0]!.text).not.toMatch(/Ana|2026/);
  });

  test('arrives on each device of its person once, and on nobody else’s', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    await subscribe(ana);
    await subscribe(ana);
    await subscribe(ben);
    await tellOne(ana);
    expect(await run()).toHaveLength(2);
    expect(await run()).toEqual([]);
    expect(service.arrived).toHaveLength(2);
  });

  test('is handed on once where two processes look at the same moment', async () => {
    const ana = randomUUID();
    await subscribe(ana);
    for (let n = 0; n < 5; n++) await tellOne(ana);
    expect((await Promise.all([run(), run(), run()])).flat()).toHaveLength(5);
  });

  test('is not sent where its line was seen meanwhile, or is a day old', async () => {
    const ana = randomUUID();
    await subscribe(ana);
    await tellOne(ana);
    const jobs: PushJob[] = [];
    await handOn(push, { enqueue: async (_, data) => void jobs.push(data) });
    await pushOne({ ...push, clock: standingClock('2026-11-26T01:00:01Z') }, { data: jobs[0]! });
    await database.app.query('update delivery.notice set seen_at = now()');
    await pushOne(push, { data: jobs[0]! });
    expect(service.arrived).toEqual([]);
  });

  test('C10 is not sent to whoever was deactivated, and their device is forgotten', async () => {
    const ana = randomUUID();
    await subscribe(ana);
    await tellOne(ana);
    gone.add(ana);
    await run();
    expect([service.arrived, await listDevices(database.app, ana)]).toEqual([[], []]);
  });

  test('is not sent to whoever has the browser now, where it was told to whoever had it before', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    const subscription = await subscribe(ana);
    await tellOne(ana);
    const jobs: PushJob[] = [];
    await handOn(push, { enqueue: async (_, data) => void jobs.push(data) });
    await subscribe(ben, subscription);
    await pushOne(push, { data: jobs[0]! });
    expect(service.arrived).toEqual([]);
    expect([await listDevices(database.app, ana), (await listDevices(database.app, ben)).length]).toEqual([[], 1]);
  });
});

describe('what the push service answers', () => {
  const answer = async (status: number) => {
    const ana = randomUUID();
    await subscribe(ana);
    await tellOne(ana);
    service.answers.push(status);
    const outcome = await run().then(
      () => 'done',
      () => 'again',
    );
    return [outcome, (await listDevices(database.app, ana)).length];
  };

  test.each([
    [201, 'done', 1],
    [404, 'done', 0],
    [410, 'done', 0],
    [400, 'done', 1],
    [413, 'done', 1],
    [302, 'done', 1],
    [429, 'again', 1],
    [500, 'again', 1],
    [503, 'again', 1],
  ])('%i: %s, and %i device is left', async (status, outcome, left) => {
    expect(await answer(status)).toEqual([outcome, left]);
  });

  test('where nothing answers it is tried again; where it may not be asked it never is', async () => {
    const [ana, ben] = [randomUUID(), randomUUID()];
    await subscribe(ana, { ...service.subscribe(), endpoint: 'https://localhost:1/x' });
    await tellOne(ana);
    await expect(run()).rejects.toThrow(/cannot be asked/);
    await subscribe(ben, { ...service.subscribe(), endpoint: 'https://169.254.169.254/x' });
    await tellOne(ben);
    await expect(run()).resolves.toHaveLength(1);
  });
});

test('a service that fails twice gets the notification at the third try, through the real queue', async () => {
  const ana = randomUUID();
  await subscribe(ana);
  service.answers.push(503, 503);
  const queues = await openQueues(database.address, silentLog, { pollSeconds: 0.5 });
  const opened = await openPush(push, queues);
  try {
    await tellOne(ana);
    await expect.poll(() => service.arrived.length, { timeout: 18_000, interval: 200 }).toBe(1);
    expect(service.answers).toEqual([]);
  } finally {
    await opened.close();
    await queues.close();
  }
}, 30_000);

describe('the hub’s key for push services', () => {
  test('is made once, also by two at the same moment, and opens under the hub’s key alone', async () => {
    const [one, two] = await Promise.all([vapidKeys(push), vapidKeys(push)]);
    expect(one.publicKey).toBe(two!.publicKey);
    expect(one.privateKey.reveal()).toBe(two!.privateKey.reveal());
    expect(Buffer.from(one.publicKey, 'base64url')).toHaveLength(65);
    const other = { ...push, key: new Secret(randomBytes(32).toString('base64url')) };
    await expect(vapidKeys(other)).rejects.toThrow();
  });

  test('C34 neither it nor what a device said of itself lies in the database in clear', async () => {
    const { endpoint, auth, p256dh } = await subscribe(randomUUID());
    const { privateKey } = await vapidKeys(push);
    const { rows } = await database.owner.query(
      'select (select row_to_json(d)::text from delivery.push_device d) || (select row_to_json(k)::text from delivery.push_key k) as all',
    );
    for (const secret of [endpoint, auth, p256dh, privateKey.reveal()]) expect(rows[0].all).not.toContain(secret);
  });
});

describe('devices', () => {
  test('are at most so many for one person', async () => {
    const ana = randomUUID();
    for (let n = 0; n < MOST_DEVICES; n++) await subscribe(ana);
    await expect(subscribe(ana)).rejects.toMatchObject({ code: 'push/too-many' });
    const devices = await listDevices(database.app, ana);
    expect(devices).toHaveLength(MOST_DEVICES);
    await forgetDevice(database.app, devices[0]!.id);
    await expect(subscribe(ana)).resolves.toBeTruthy();
  });

  test('are one where the same browser says so twice', async () => {
    const ana = randomUUID();
    const subscription = await subscribe(ana);
    await subscribe(ana, subscription);
    expect(await listDevices(database.app, ana)).toHaveLength(1);
  });
});
