import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FailpointName, failpointsOf } from '../kit/failpoint-list.ts';
import { dyingAt } from '../testing/faults/dying-at.ts';
import { signInTo } from '../testing/first-account.ts';
import { linkIn, type MailServer, startMailServer } from '../testing/mail-server.ts';
import { endOf, type RunningHub, startHub } from '../testing/running-hub.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';

// A hub as it runs, killed with kill -9 while mail is under way, and started again on what it left.

const folder = tempDataDir();
let server: MailServer;
let hub: RunningHub;
beforeAll(async () => {
  server = await startMailServer();
});
afterEach(() => {
  server.received.length = 0;
});
afterAll(async () => {
  await hub?.stop();
  await server?.close();
  folder.remove();
});

/** Steps in the transaction that writes a letter. */
const BEFORE_COMMIT: FailpointName[] = ['letters:written', 'letters:queued'];
const MAIL = () => ({ SMTP_URL: server.url, MAIL_FROM: 'support@leantech.example' });
async function start(dying?: FailpointName): Promise<void> {
  hub = await startHub({ dataDir: folder.path, env: { ...MAIL(), ...(dying ? dyingAt(dying) : {}) } });
}

async function invite(name: string): Promise<void> {
  const { cookie } = await signInTo(hub);
  const body = JSON.stringify({ name, email: `${name}@leantech.example`, roles: ['t1'] });
  const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
  const answer = await fetch(`${hub.url}/api/v1/people`, { method: 'POST', headers, body });
  expect([answer.status, ((await answer.json()) as { sentTo: string }).sentTo]).toEqual([
    200,
    `${name}@leantech.example`,
  ]);
}

/** A hub that dies by kill -9 at this step, which it passes because somebody is invited; its answer may be lost with it. */
async function inviteAndDie(name: string, step: FailpointName): Promise<void> {
  await start(step);
  // The line breaks before the answer, or in it; fetch calls both a TypeError.
  await invite(name).catch((error) => expect(error).toBeInstanceOf(TypeError));
  await endOf(hub.child);
  expect(hub.child.signalCode).toBe('SIGKILL');
}

/** Waits until no letter waits any more. */
async function allSent(): Promise<void> {
  const { cookie } = await signInTo(hub);
  for (;;) {
    const answer = await fetch(`${hub.url}/api/v1/letters`, { headers: { cookie } });
    const { letters } = (await answer.json()) as { letters: { state: string }[] };
    if (letters.every(({ state }) => state === 'sent')) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

test('a hub that is killed between the change and the mail sends the mail once', async () => {
  await inviteAndDie('ana', 'letters:taken');
  expect(server.received).toEqual([]);
  await start();
  await server.wait(1, 90_000);
  await allSent();
  expect(server.received.map((it) => it.to)).toEqual([['ana@leantech.example']]);
  await hub.stop();
});

test('a hub that is killed before it notes the last answer sends the mail again, under the same Message-ID', async () => {
  await inviteAndDie('ben', 'letters:handed-over');
  await server.wait(1);
  await start();
  await server.wait(2, 90_000);
  await allSent();
  expect(server.received.map((it) => it.to)).toEqual([['ben@leantech.example'], ['ben@leantech.example']]);
  expect(new Set(server.received.map((it) => it.messageId)).size).toBe(1);
  for (const it of server.received) expect(hub.said()).not.toContain(linkIn(it).hash.slice(1));
  await hub.stop();
});

test('F01 killed at each step of a letter in turn, it sends what was committed and nothing else, under one Message-ID each', async () => {
  const steps = [...failpointsOf('letters'), ...failpointsOf('queue')];
  for (const [n, step] of steps.entries()) await inviteAndDie(`nr${n}`, step);
  await start();
  await allSent();
  const sent = Map.groupBy(server.received, (it) => it.to[0]!);
  const committed = steps.flatMap((step, n) => (BEFORE_COMMIT.includes(step) ? [] : [`nr${n}@leantech.example`]));
  expect([...sent.keys()].toSorted()).toEqual(committed);
  for (const mails of sent.values()) expect(new Set(mails.map((it) => it.messageId)).size).toBe(1);
});
