import { expect, test } from 'vitest';
import { signInTo } from '../testing/first-account.ts';
import { manyCompanies } from '../testing/many-companies.ts';
import { endOf, type RunningHub, startHub } from '../testing/running-hub.ts';
import { tempDataDir } from '../testing/temp-data-dir.ts';

interface Run {
  state: string;
  handled: number;
  badRows: number;
  companies: { made: number; changed: number; unchanged: number };
}

const { text } = manyCompanies(6000, 30);

test('an import whose process is killed ends the same once the file comes again, and nothing is double', async () => {
  const data = tempDataDir();
  const first = await startHub({ dataDir: data.path });
  const { cookie } = await signInTo(first);
  const killed = await begin(first, cookie);
  const before = await until(first, cookie, killed, (it) => it.handled >= 400);
  expect(before.state).toBe('running');
  await endOf(first.child, 'SIGKILL');

  const second = await startHub({ dataDir: data.path });
  try {
    const there = await countOf(second, cookie);
    expect(there).toBeGreaterThanOrEqual(400);
    expect(there).toBeLessThan(5970);
    const again = await until(second, cookie, await begin(second, cookie), (it) => it.state !== 'running');
    expect(again).toMatchObject({
      state: 'done',
      badRows: 30,
      companies: { made: 5970 - there, changed: 0, unchanged: there },
    });
    expect(await countOf(second, cookie)).toBe(5970);
    const once = await until(second, cookie, await begin(second, cookie), (it) => it.state !== 'running');
    expect(once.companies).toEqual({ made: 0, changed: 0, unchanged: 5970 });
  } finally {
    await second.stop();
    data.remove();
  }
});

test('an import says that it was interrupted where the hub is stopped meanwhile', async () => {
  const data = tempDataDir();
  const first = await startHub({ dataDir: data.path });
  const { cookie } = await signInTo(first);
  const id = await begin(first, cookie);
  await until(first, cookie, id, (it) => it.handled > 0);
  expect(await first.stop()).toBe(0);
  const second = await startHub({ dataDir: data.path });
  try {
    expect((await runOf(second, cookie, id)).state).toBe('interrupted');
  } finally {
    await second.stop();
    data.remove();
  }
});

async function begin({ url }: RunningHub, cookie: string): Promise<string> {
  const headers = { 'content-type': 'text/csv', origin: url, cookie };
  const answer = await fetch(`${url}/api/v1/companies/import`, { method: 'POST', headers, body: text });
  return ((await answer.json()) as { id: string }).id;
}

async function runOf({ url }: RunningHub, cookie: string, id: string): Promise<Run> {
  return (await fetch(`${url}/api/v1/companies/imports/${id}`, { headers: { cookie } })).json() as Promise<Run>;
}

async function until(hub: RunningHub, cookie: string, id: string, isReached: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await runOf(hub, cookie, id);
    if (isReached(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function countOf({ url }: RunningHub, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/companies`, { headers: { cookie } });
  return ((await answer.json()) as { total: number }).total;
}
