import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyEditions } from '../../testing/empty-editions.ts';
import { sourceOf, targets } from '../../testing/small-documents.ts';
import { testDatabase, urlOf } from '../../testing/test-database.ts';
import { hubIn } from '../hear-hub.ts';

const database = testDatabase();
const hub = (...argv: string[]) => hubIn({ DATABASE_URL: urlOf(database.address), HOME: '/tmp' }, ...argv);

let base = '';
beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'hub-publish-'));
  await emptyEditions(database.owner);
});
afterEach(() => rmSync(base, { recursive: true }));

/** A folder with these documents, by id. */
function folder(name: string, texts: Record<string, string>): string {
  mkdirSync(join(base, name));
  for (const [id, text] of Object.entries(texts)) writeFileSync(join(base, name, `${id}.md`), sourceOf(id, text));
  return join(base, name);
}

const slow = targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 4 h');
const fast = targets('T1 | SEV1 | 15 min | 30 min', 'T2 | SEV2 | 30 min | 2 h');

describe('hub publish', () => {
  test('prints each difference by clause, the number and the moment; published again it says that nothing differs', async () => {
    await hub('publish', folder('a', { 'KB-310': slow, 'KB-1': 'One.' }), '--note', 'First');
    const second = await hub(
      'publish',
      folder('b', { 'KB-310': fast }),
      '--note',
      'Faster',
      '--author',
      'Maria Santos',
    );
    expect(second).toMatchObject({ exitCode: 0, err: '' });
    expect(second.out).toMatch(
      /^KB-310 T2: Update 2 h, was 4 h\nEdition 2 is in force since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.\n$/,
    );
    expect(await hub('publish', join(base, 'b'), '--note', 'Again')).toMatchObject({
      exitCode: 0,
      out: 'Nothing to publish: edition 2 says the same already.\n',
    });
  });

  test('documents that do not compile are refused with place and excerpt', async () => {
    const printed = await hub('publish', folder('a', { 'KB-1': 'See [two](KB-2.md).' }), '--note', 'Wrong');
    expect(printed.exitCode).toBe(1);
    expect(printed.out).toContain('KB-1.md:10:11 error documents/missing-document There is no document KB-2.');
    expect(printed.out).toContain('   10 | See [two](KB-2.md).');
    expect(printed.err).toBe('Nothing was published: 1 error. What is in force stays in force.\n');
  });

  test('an example that fails is told with what was expected and what came out, and nothing is published', async () => {
    const table =
      '| Clause | Name | Zone | Days | Hours | Closed | Also open | Standard day |\n|---|---|---|---|---|---|---|---|\n| C1 | day | Asia/Manila | Mon-Fri | 08:00-17:00 | PH | - | - |';
    const examples =
      '| Calendar | Start | Target | Expect due |\n|---|---|---|---|\n| day | 2026-11-27 16:00 | 4 h | 2026-11-30 11:00 |';
    const source = `## Calendars\n\n${table}\n\n## Examples\n\n### Calendars\n\n${examples}`;
    mkdirSync(join(base, 'a'));
    writeFileSync(join(base, 'a', 'KB-310.md'), sourceOf('KB-310', source, 'enforces: { calendars: calendars }\n'));
    const printed = await hub('publish', join(base, 'a'), '--note', 'Wrong');
    expect(printed.exitCode).toBe(1);
    expect(printed.out).toMatch(
      /KB-310\.md:23:34 error policy\/example .*"2026-11-30 11:00" is written, the table gives "2026-12-01 11:00", by C1\./,
    );
    expect(printed.err).toBe('Nothing was published: 1 error. What is in force stays in force.\n');
  });

  test('--from schedules, --withdraw takes out, one file can be published alone, --dry-run only looks', async () => {
    const a = folder('a', { 'KB-310': slow, 'KB-1': 'One.' });
    await hub('publish', a, '--note', 'First');
    const dry = await hub('publish', join(folder('b', { 'KB-310': fast }), 'KB-310.md'), '--dry-run');
    expect(dry.out).toMatch(/^KB-310 T2: Update 2 h, was 4 h\nNothing was published\. It would hold from /);
    const later = await hub('publish', '--withdraw', 'KB-1', '--from', '2100-01-01T08:00+08:00', '--note', 'Gone');
    expect(later.out).toContain('KB-1 "KB-1 by name" is withdrawn\n');
    expect(later.out).toContain('Edition 2 takes force at 2100-01-01 00:00:00 UTC.');
    const list = (await hub('editions', '--json')).json as { inForce: number; editions: { state: string }[] };
    expect([list.inForce, list.editions.map((it) => it.state)]).toEqual([1, ['scheduled', 'in force']]);
  });

  test('--json gives the outcome with differences and warnings', async () => {
    await hub('publish', folder('a', { 'KB-310': slow, 'KB-1': 'See KB-310 T1.' }), '--note', 'First');
    const swapped = slow.replace('| T1 |', '| T3 |').replace('See KB-310 T1', 'See KB-310 T3');
    const { json } = await hub('publish', folder('b', { 'KB-310': swapped, 'KB-1': 'None.' }), '--note', 'b', '--json');
    expect(json).toMatchObject({
      ok: true,
      outcome: 'published',
      edition: { number: 2, state: 'in force', documents: 2 },
      changes: {
        against: 1,
        differences: [{ document: 'KB-1' }, { kind: 'clause moved', document: 'KB-310', clause: 'T3' }],
        warnings: [{ kind: 'id moved', document: 'KB-310', clause: 'T1', citedIn: [] }],
      },
    });
  });

  test.each([
    [[], 'nothing to publish'],
    [['content'], 'needs a note'],
    [['content', '--note', 'x', '--from', 'tomorrow'], 'not a moment'],
  ])('hub publish %j is wrong usage', async (argv, said) => {
    expect(await hub('publish', ...argv)).toMatchObject({ exitCode: 2, err: expect.stringContaining(said) });
  });

  test('a moment in the past and a document that is not there are refused', async () => {
    const a = folder('a', { 'KB-1': 'One.' });
    const past = await hub('publish', a, '--note', 'x', '--from', '2020-01-01T00:00Z');
    expect(past).toMatchObject({ exitCode: 1, err: expect.stringContaining('is in the past') });
    const gone = await hub('publish', '--withdraw', 'KB-9', '--note', 'x');
    expect(gone).toMatchObject({ exitCode: 1, err: expect.stringContaining('There is no document KB-9') });
  });
});

describe('hub editions', () => {
  test('lists newest first, and shows what one changed and since when each document reads as it does', async () => {
    await hub('publish', folder('a', { 'KB-310': slow, 'KB-1': 'One.' }), '--note', 'First', '--author', 'Ana');
    await hub('publish', folder('b', { 'KB-310': fast }), '--note', 'Faster', '--author', 'Maria Santos');
    const list = await hub('editions');
    expect(list.out.split('\n')[0]).toMatch(/^ {3}2 {2}in force {3}\S+ \S+ UTC {2}Maria Santos: Faster$/);
    const { out } = await hub('editions', 'show', '2');
    expect(out).toContain('Changed against edition 1\nKB-310 T2: Update 2 h, was 4 h\n');
    expect(out).toContain('  KB-1     KB-1 by name  (since edition 1)\n  KB-310   KB-310 by name  (since edition 2)\n');
    expect((await hub('editions', 'show', '1', '--json')).json).toMatchObject({
      number: 1,
      state: 'past',
      contents: [{ id: 'KB-1', since: 1 }, { id: 'KB-310' }],
      changes: { against: null, differences: [{ kind: 'document added' }, { kind: 'document added' }] },
    });
  });

  test('without any, and for a number that is not there, it says so', async () => {
    expect(await hub('editions')).toMatchObject({ exitCode: 0, out: 'Nothing was published yet.\n' });
    expect(await hub('editions', 'show', '7')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('no edition 7'),
    });
    expect(await hub('editions', 'show', 'x')).toMatchObject({ exitCode: 2 });
    expect(await hub('editions', 'list')).toMatchObject({ exitCode: 2 });
  });

  test('a data folder in which no hub ever ran is left alone', async () => {
    const printed = await hubIn({ DATA_DIR: join(base, 'new'), HOME: '/tmp' }, 'editions');
    expect(printed).toMatchObject({ exitCode: 1, err: expect.stringContaining('no hub was ever started') });
    expect(readdirSync(base)).toEqual([]);
  });
});

describe('hub export', () => {
  test('writes an edition byte for byte; published again it makes none', async () => {
    const a = folder('a', { 'KB-310': slow, 'KB-1': 'Ñandú “quoted” 🙂' });
    await hub('publish', a, '--note', 'First');
    await hub('publish', folder('b', { 'KB-310': fast }), '--note', 'Second');
    const out = join(base, 'out');
    expect((await hub('export', out, '--edition', '1')).out).toBe(`Edition 1: 2 documents written to ${out}.\n`);
    for (const name of readdirSync(a)) expect(readFileSync(join(out, name))).toEqual(readFileSync(join(a, name)));
    expect((await hub('export', join(base, 'now'), '--json')).json).toMatchObject({ edition: 2 });
    expect((await hub('publish', join(base, 'now'), '--note', 'x')).out).toContain('Nothing to publish');
  });

  test('never writes into a folder that holds anything', async () => {
    const a = folder('a', { 'KB-1': 'One.' });
    await hub('publish', a, '--note', 'First');
    expect(await hub('export', a)).toMatchObject({ exitCode: 1, err: expect.stringContaining('is not empty') });
    expect(await hub('export', join(a, 'KB-1.md'))).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('is not a folder'),
    });
    expect(await hub('export')).toMatchObject({ exitCode: 2 });
  });
});
