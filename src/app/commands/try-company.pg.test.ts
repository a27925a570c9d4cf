import { execFile } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { publish } from '../../editions/publish.ts';
import { shippedSources } from '../../testing/shipped-set.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { publishParts } from '../publish-parts.ts';

const cli = new URL('../cli.ts', import.meta.url).pathname;
const database = testDatabase();

const contract = `---
id: CT-visayas-freight
title: Visayas Freight
summary: Faster.
category: contract
owner: Operations
until: 2027-12-31
enforces:
  targets: sla-targets
---

# Visayas Freight

## Targets

| Clause | Severity | Response | Next response | Update | Resolution | Calendar | Meaning |
|---|---|---|---|---|---|---|---|
| C1 | SEV1 | 10 min | 15 min | 30 min | 3 h | 24x7 | All. |
`;

beforeAll(async () => {
  const put = (folder: { file: string; source: string }[], from?: Temporal.Instant) =>
    publish(
      database.app,
      { folders: [folder], withdraw: [], author: 'Ops', note: 'x', ...(from ? { from } : {}) },
      publishParts,
    );
  await put(shippedSources());
  await put([{ file: 'CT-visayas-freight.md', source: contract }], Temporal.Instant.from('2027-06-01T00:00:00Z'));
  await database.owner.query(
    `insert into clients.company (id, slug, name, number, created_at, updated_at)
     values ('01990000-0000-7000-8000-0000000000a1', 'visayas-freight', 'Visayas Freight, Inc.', 'C-17', now(), now())`,
  );
}, 60_000);

interface Shown {
  clocks: { clock: string; clause: string; dueAt: string }[];
}

function tryClocks(at: string, company: string): Promise<Shown & { text: string; exitCode: number }> {
  const given = JSON.stringify({ contactedAt: at, severity: 'SEV1', asOf: at });
  const env = { ...process.env, DATABASE_URL: urlOf(database.address) };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, 'try', 'clocks', '--company', company], { env }, (error, out, err) =>
      resolve({ clocks: [], ...(error ? {} : JSON.parse(out)), text: out + err, exitCode: Number(error?.code ?? 0) }),
    );
    child.stdin!.end(given);
  });
}

test('a company is promised what was published for it, from the moment of the edition until the last day of the contract', async () => {
  const clauses = [];
  for (const at of ['2027-05-31T23:59:59Z', '2027-06-01T00:00:00Z', '2027-12-31T15:59:59Z', '2027-12-31T16:00:00Z'])
    clauses.push((await tryClocks(at, 'visayas freight, inc.')).clocks[0]?.clause);
  expect(clauses).toEqual(['KB-310 T1', 'Visayas Freight C1', 'Visayas Freight C1', 'KB-310 T1']);
  expect((await tryClocks('2027-06-01T00:00:00Z', 'c-17')).clocks[0]).toMatchObject({
    dueAt: '2027-06-01T00:10:00.000Z',
  });
}, 60_000);

test('a company that nobody knows is refused with the nearest name', async () => {
  const { exitCode, text } = await tryClocks('2027-06-01T00:00:00Z', 'Visayas Freigt Inc');
  expect(exitCode).toBe(1);
  expect(text).toContain('There is no company "Visayas Freigt Inc".');
  expect(text).toContain('Did you mean "Visayas Freight, Inc."?');
}, 60_000);
