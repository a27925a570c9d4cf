import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type EditionChanges, EditionList, Preview } from '../editions/contract.ts';
import { signInTo } from '../testing/first-account.ts';
import { type RunningHub, startHub } from '../testing/running-hub.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'src/app/cli.ts');
const shipped = (name: string) => readFileSync(join(root, 'content', name), 'utf8');

/** On a busy machine the news of another process takes longer than a second. */
const PATIENCE = { timeout: 20_000 };

let work: string;
let hub: RunningHub;
let headers: { cookie: string };
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'hub-editions-'));
  mkdirSync(join(work, 'draft'));
  writeDraft('1 h');
  hub = await startHub({ args: ['--watch', join(work, 'draft')] });
  headers = await signInTo(hub);
});
afterAll(async () => {
  await hub?.stop();
  rmSync(work, { recursive: true });
});

/** KB-310 with another time to the next response of a SEV2, a figure that none of its examples states. */
function writeDraft(update: string): void {
  const source = shipped('KB-310.md').replace(
    '| T2 | SEV2 | 30 min | 1 h | 2 h |',
    `| T2 | SEV2 | 30 min | ${update} | 2 h |`,
  );
  writeFileSync(join(work, 'draft', 'KB-310.md'), source);
}

const get = async (path: string) => (await fetch(`${hub.url}${path}`, { headers })).json();
const clause = async (query = '') =>
  ((await get(`/api/v1/documents/KB-310/clauses/T2${query}`)) as { text: string }).text;

/** A process of its own that publishes into the hub's database; can be killed. */
function publisher(...argv: string[]) {
  return spawn(process.execPath, [cli, 'publish', ...argv, '--data-dir', hub.dataDir], {
    stdio: 'pipe',
    detached: true,
  });
}

async function run(child: ReturnType<typeof spawn>): Promise<{ code: number | null; out: string }> {
  let out = '';
  child.stdout!.on('data', (chunk) => (out += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
}

test('the first start publishes what ships as edition 1', async () => {
  const { editions, inForce } = EditionList.parse(await get('/api/v1/editions'));
  expect([inForce, editions.map((it) => [it.number, it.author])]).toEqual([1, [[1, 'LeanTech Hub']]]);
  expect(await clause()).toContain('Next response: 1 h');
});

test('a saved draft shows in the preview and changes nothing in force', async () => {
  writeDraft('5 h');
  await vi.waitFor(async () => {
    const { changes } = Preview.parse(await get('/api/v1/preview'));
    expect(changes.differences.map((it) => it.words)).toEqual(['KB-310 T2: Next response 5 h, was 1 h']);
  }, PATIENCE);
  expect(await clause()).toContain('Next response: 1 h');
  writeDraft('2 h');
});

test('what another process publishes is in force in the running hub at once, and the older edition stays readable', async () => {
  writeDraft('3 h');
  const { code, out } = await run(publisher(join(work, 'draft'), '--note', 'Slower'));
  expect([code, out]).toEqual([0, expect.stringContaining('KB-310 T2: Next response 3 h, was 1 h')]);
  await vi.waitFor(async () => expect(await clause()).toContain('Next response: 3 h'), PATIENCE);
  expect(await clause('?edition=1')).toContain('Next response: 1 h');
  expect((await fetch(`${hub.url}/api/v1/documents?edition=99`, { headers })).status).toBe(404);
  const changes = (await get('/api/v1/editions/2/changes')) as EditionChanges;
  expect(changes.differences.map((it) => it.words)).toEqual(['KB-310 T2: Next response 3 h, was 1 h']);
});

describe('killed while publishing', () => {
  test('none or one, whenever it comes, and whole', { timeout: 240_000 }, async () => {
    for (const wait of [300, 700, 900, 1000, 1100, 1300]) {
      const before = EditionList.parse(await get('/api/v1/editions')).editions.length;
      writeDraft(`${wait} min`);
      const child = publisher(join(work, 'draft'), '--note', `Killed after ${wait} ms`);
      const ended = run(child);
      await sleep(wait);
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It was done before.
      }
      await ended;
      const { editions } = EditionList.parse(await get('/api/v1/editions'));
      expect(editions.length - before).toBeLessThanOrEqual(1);
      expect(editions.every((it) => it.documents === editions.at(-1)!.documents)).toBe(true);
      for (const { number } of editions)
        expect((await fetch(`${hub.url}/api/v1/documents?edition=${number}`, { headers })).status).toBe(200);
    }
    writeDraft('7 h');
    expect((await run(publisher(join(work, 'draft'), '--note', 'After all'))).code).toBe(0);
    await vi.waitFor(async () => expect(await clause()).toContain('Next response: 7 h'));
  });
});
