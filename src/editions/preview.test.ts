import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../kit/http/api.ts';
import { tellErrors } from '../kit/http/problem.ts';
import { silentLog } from '../kit/log.ts';
import { accessOf } from '../people/access.ts';
import { peoplePermissions } from '../people/permissions.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { sourceOf, targets } from '../testing/small-documents.ts';
import { editionCompiler } from './compile-edition.ts';
import { Preview } from './contract.ts';
import { type LivePreview, openPreview } from './preview.ts';
import { previewRoutes } from './preview-routes.ts';
import type { CompiledEdition } from './service.ts';
import { setHash, textHash } from './set-hash.ts';

const registry = { schemas: [], facts: [] };
const update = (hours: number) => targets(`T2 | SEV2 | 30 min | ${hours} h`);

/** An edition that holds KB-310 and KB-1. */
function inForce(hours: number): CompiledEdition {
  const documents = [sourceOf('KB-310', update(hours)), sourceOf('KB-1', 'One.')].map((source, index) => ({
    id: ['KB-310', 'KB-1'][index]!,
    source,
    hash: textHash(source),
  }));
  const moment = Temporal.Instant.from('2026-11-23T00:00Z');
  const row = { id: 'e', number: 7, author: 'Ana', note: 'x', publishedAt: moment, inForceFrom: moment };
  const edition = { ...row, setHash: setHash(documents), documents: 2 };
  return { edition, set: editionCompiler(registry)(edition, documents), resolved: {} };
}

let folder = '';
let current: CompiledEdition;
let editionChanged = () => {};
let preview: LivePreview;
const editions = {
  current: () => current,
  onChange: (listener: () => void) => {
    editionChanged = listener;
    return () => {};
  },
};
const write = (source: string) => writeFileSync(join(folder, 'KB-310.md'), source);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-preview-'));
  current = inForce(4);
  write(sourceOf('KB-310', update(4)));
  preview = await openPreview({ folder, editions, registry });
});
afterEach(() => {
  preview.close();
  rmSync(folder, { recursive: true, force: true });
});

test('says what publishing the folder would change, again after each saving, and what is in force stays', async () => {
  expect(Preview.parse(preview.state())).toMatchObject({
    version: 1,
    publishable: true,
    changes: { edition: null, against: 7, differences: [] },
  });
  write(sourceOf('KB-310', update(2)));
  await vi.waitFor(() => expect(preview.state().version).toBe(2));
  expect(preview.state().changes.differences.map((it) => it.words)).toEqual(['KB-310 T2: Update 2 h, was 4 h']);
  expect([...preview.documents().keys()]).toEqual(['KB-310', 'KB-1']);
  expect(current.set.documents.get('KB-310')!.clauses[0]!.text).toContain('4 h');
});

test('a mistake is a diagnostic at its place, and gone when it is corrected', async () => {
  write(sourceOf('KB-310', 'See [that](KB-9.md).'));
  await vi.waitFor(() => expect(preview.state().publishable).toBe(false));
  expect(preview.state().diagnostics).toMatchObject([
    {
      code: 'documents/missing-document',
      line: 10,
      column: 12,
      excerpt: { text: 'See [that](KB-9.md).', start: 11, end: 18 },
    },
  ]);
  expect(preview.state().untold).toEqual(['KB-310']);
  write(sourceOf('KB-310', update(4)));
  await vi.waitFor(() => expect(preview.state()).toMatchObject({ publishable: true, diagnostics: [] }));
});

test('a document that cannot be read as long as its head is broken does not count as withdrawn', async () => {
  write(sourceOf('KB-310', update(4)).replace('title:', 'title: ['));
  await vi.waitFor(() => expect(preview.state().publishable).toBe(false));
  expect(preview.state().changes.differences).toEqual([]);
});

test('a folder that goes away is a diagnostic too', async () => {
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(preview.state().diagnostics).toMatchObject([{ code: 'documents/folder' }]));
});

test('a new edition is compared with at once', async () => {
  current = inForce(2);
  editionChanged();
  await vi.waitFor(() => expect(preview.state().version).toBe(2));
  expect(preview.state().changes.differences.map((it) => it.words)).toEqual(['KB-310 T2: Update 4 h, was 2 h']);
});

const at = (path: string) => checkedApp(openRoutes(previewRoutes(preview))).request(`/api/v1${path}`);
const unwatched = (path: string) => checkedApp(openRoutes(previewRoutes(undefined))).request(`/api/v1${path}`);

test('the stream sends the state, each new one, and ends with the preview', async () => {
  const answer = await at('/preview/events');
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toMatch(/^event: preview\ndata: \{.*"version":1.*\}\nid: 1\n\n$/);
  write(sourceOf('KB-310', update(2)));
  expect((await reader.read()).value).toContain('Update 2 h, was 4 h');
  preview.close();
  let last = await reader.read();
  while (!last.done) last = await reader.read();
});

test('its documents have addresses of their own', async () => {
  write(sourceOf('KB-310', 'A draft.'));
  await vi.waitFor(() => expect(preview.state().version).toBe(2));
  const answer = await at('/preview/documents/KB-310');
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('A draft.')]);
});

test('a hub that watches no folder says so, and has nothing to preview', async () => {
  expect(await (await unwatched('/preview/watched')).json()).toEqual({ folder: null });
  expect(await (await at('/preview/watched')).json()).toEqual({ folder });
  for (const path of ['/preview', '/preview/events', '/preview/documents/KB-310']) {
    const answer = await unwatched(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('--watch')]);
  }
});

test('the preview is answered as declared, and an id in the wrong case is sent on', async () => {
  write(sourceOf('KB-310', update(2)));
  await vi.waitFor(() => expect(preview.state().version).toBe(2));
  for (const path of ['/preview', '/preview/documents', '/preview/documents/KB-310/clauses/T2'])
    expect([path, (await at(path)).status]).toEqual([path, 200]);
  const sent = await at('/preview/documents/kb-310');
  expect([sent.status, sent.headers.get('location')]).toEqual([308, './KB-310']);
  expect((await at('/preview/documents/KB-310?edition=1')).status).toBe(400);
});

test('a draft is for those who change documents; whether one is watched, anybody at the desk may ask', async () => {
  for (const [role, status] of [
    ['t1', 403],
    ['lead', 200],
    ['ops', 200],
    ['qa', 200],
    ['admin', 200],
  ] as const) {
    const app = api();
    app.use(async (c, next) => {
      c.set(
        'access',
        accessOf({ kind: 'person', id: 'ana', name: 'Ana', roles: [role], leads: [], teams: [] }, peoplePermissions),
      );
      await next();
    });
    app.route('/', previewRoutes(preview)).onError(tellErrors(silentLog));
    expect([role, (await app.request('/preview/watched')).status]).toEqual([role, 200]);
    for (const path of [
      '/preview',
      '/preview/documents',
      '/preview/documents/KB-310',
      '/preview/documents/KB-310/clauses/T2',
    ])
      expect([role, path, (await app.request(path)).status]).toEqual([role, path, status]);
    if (status === 403) expect((await app.request('/preview/events')).status).toBe(403);
  }
});

test('a folder that is not there is refused when the hub starts', async () => {
  const missing = openPreview({ folder: join(folder, 'none'), editions, registry });
  await expect(missing).rejects.toThrow('does not exist');
});
