import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInTo } from '../testing/first-account.ts';
import { linkIn, type MailServer, startMailServer } from '../testing/mail-server.ts';
import { endOf, type RunningHub, startHub } from '../testing/running-hub.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';

// A hub as it runs, killed with kill -9 while mail is under way, and started again on what it left.

const folder = tempDataDir();
/** Where the server stops for as long as it is told to: it lets nobody in, or keeps its last answer to itself. */
let stops: 'greeting' | 'last answer' | undefined;
let server: MailServer;
let hub: RunningHub;
let reached: number;
beforeAll(async () => {
  server = await startMailServer({
    onConnect: (_, done) => {
      reached += 1;
      if (stops !== 'greeting') done();
    },
  });
  server.answer.isSilent = () => stops === 'last answer';
  hub = await start();
});
afterAll(async () => {
  await hub?.stop();
  await server?.close();
  folder.remove();
});

const start = () =>
  startHub({ dataDir: folder.path, env: { SMTP_URL: server.url, MAIL_FROM: 'support@leantech.example' } });

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

async function killAndStart(): Promise<void> {
  await endOf(hub.child, 'SIGKILL');
  stops = undefined;
  hub = await start();
}

/** How the newest letter stands, once it stands so. */
async function sentLetter(): Promise<{ state: string; tries: number }> {
  const { cookie } = await signInTo(hub);
  for (;;) {
    const answer = await fetch(`${hub.url}/api/v1/letters`, { headers: { cookie } });
    const { letters } = (await answer.json()) as { letters: { state: string; tries: number }[] };
    if (letters[0]?.state === 'sent') return letters[0];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

test('a hub that is killed between the change and the mail sends the mail once', async () => {
  [stops, reached] = ['greeting', 0];
  await invite('ana');
  while (reached === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await killAndStart();
  await server.wait(1, 90_000);
  await sentLetter();
  expect(server.received.map((it) => it.to)).toEqual([['ana@leantech.example']]);
});

test('a hub that is killed before it hears the last answer sends the mail again, under the same Message-ID', async () => {
  server.received.length = 0;
  stops = 'last answer';
  await invite('ben');
  await server.wait(1);
  await killAndStart();
  await server.wait(2, 90_000);
  await sentLetter();
  expect(server.received.map((it) => it.to)).toEqual([['ben@leantech.example'], ['ben@leantech.example']]);
  expect(new Set(server.received.map((it) => it.messageId)).size).toBe(1);
  for (const it of server.received) expect(hub.said()).not.toContain(linkIn(it).hash.slice(1));
});
