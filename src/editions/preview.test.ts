import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { problem } from '../kit/http/problem.ts';
import type { Refusal } from '../kit/refusal.ts';
import { sourceOf, targets } from '../testing/small-documents.ts';
import { editionCompiler } from './compile-edition.ts';
import { preview as previewContract } from './contract.ts';
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
  expect(previewContract.parse(preview.state())).toMatchObject({
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

test('the stream sends the state, each new one, and ends with the preview', async () => {
  const answer = await previewRoutes(preview).request('/preview/events');
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
  const answer = await previewRoutes(preview).request('/preview/documents/KB-310');
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('A draft.')]);
});

test('a hub that watches no folder says so, and has nothing to preview', async () => {
  const routes = previewRoutes(undefined).onError((error, c) => problem(c, error as Refusal));
  expect(await (await routes.request('/preview/watched')).json()).toEqual({ folder: null });
  expect(await (await previewRoutes(preview).request('/preview/watched')).json()).toEqual({ folder });
  for (const path of ['/preview', '/preview/events', '/preview/documents/KB-310']) {
    const answer = await routes.request(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('--watch')]);
  }
});

test('a folder that is not there is refused when the hub starts', async () => {
  const missing = openPreview({ folder: join(folder, 'none'), editions, registry });
  await expect(missing).rejects.toThrow('does not exist');
});
