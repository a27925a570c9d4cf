import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { documentRoutes } from '../documents/routes.ts';
import type { DocumentHistory, EditionSummary } from '../editions/contract.ts';
import type { EditionReader } from '../editions/reading.ts';
import { editionRoutes } from '../editions/routes.ts';
import { openRoutes } from '../testing/open-access.ts';
import { documentOf, setOf, targets } from '../testing/small-documents.ts';
import { openScreen } from './samples/open-screen.tsx';
import { en } from './strings/en.ts';

const sets = ['4 h', '2 h'].map((update) =>
  setOf(documentOf('KB-310', targets(`T2 | SEV2 | 30 min | ${update}`), 'enforces: { targets: sla-targets }\n')),
);
const now = { number: 2, inForceFrom: '2020-03-02T06:30:00Z', state: 'in force' as const };
const old = { number: 1, inForceFrom: '2020-03-01T06:30:00Z', state: 'past' as const };

function summary(it: typeof now | typeof old): EditionSummary & { clauses: number } {
  const rest = { id: `e${it.number}`, setHash: '', author: 'Maria Santos', note: `Note ${it.number}`, documents: 1 };
  return { ...it, ...rest, publishedAt: it.inForceFrom, clauses: 1 };
}

const difference = {
  kind: 'clause changed' as const,
  document: 'KB-310',
  title: 'KB-310 by name',
  clause: 'T2',
  cells: [],
  words: 'KB-310 T2: Update 2 h, was 4 h',
};

const reader: EditionReader = {
  list: async () => ({ editions: [summary(now), summary(old)], inForce: 2 }),
  detail: async (number) => ({ ...summary(number === 2 ? now : old), contents: [], resolved: {} }),
  changes: async (number) =>
    number === 2
      ? { edition: 2, against: 1, differences: [difference], libraries: true, warnings: [] }
      : { edition: 1, against: null, differences: [], libraries: false, warnings: [] },
  history: async (document, number): Promise<DocumentHistory> => ({
    document,
    inForce: now,
    reading: number === 1 ? { ...old, isInForce: false } : { ...now, isInForce: true },
    changed: [
      { ...summary(now), change: 'changed' },
      { ...summary(old), change: 'added' },
    ],
  }),
};

const front = { title: 'Hub', welcome: { type: 'root', children: [] }, sections: [] };

async function visit(path: string, edition = now) {
  const app = openRoutes(
    documentRoutes((number) => sets[Number(number ?? 2) - 1]!),
    editionRoutes(reader),
  );
  app.get('/api/v1/front-page', (c) => c.json({ ...front, edition }));
  await openScreen(path, async (input) => app.request(String(input)));
}

const hrefOf = (name: string | RegExp) => screen.getAllByRole('link', { name })[0]!.getAttribute('href');

test('home names the edition in force and says by clause what it changed', async () => {
  await visit('/');
  expect(screen.getByText(/Last updated 2 March 2020/)).toBeDefined();
  expect([hrefOf('edition 2'), hrefOf('all editions')]).toEqual(['/editions/2', '/editions']);
  const changed = screen.getByRole('region', { name: 'Changed' });
  expect(changed.textContent).toContain('KB-310 T2: Update 2 h, was 4 h');
  expect(hrefOf('KB-310 T2')).toBe('/documents/KB-310#T2');
});

test('home says nothing of changes while there is but the first edition', async () => {
  await visit('/', { ...now, number: 1 });
  expect(screen.queryByRole('region', { name: 'Changed' })).toBeNull();
});

test('a document says since when it is in force, and leads to its older texts and to what changed', async () => {
  await visit('/documents/KB-310');
  expect(screen.getByText(/in force since 2 March 2020, edition 2/)).toBeDefined();
  expect([hrefOf('Edition 1'), hrefOf(/What edition 2 changed/)]).toEqual([
    '/documents/KB-310?edition=1',
    '/editions/2',
  ]);
  expect(screen.queryByRole('note')).toBeNull();
  expect(screen.getByText('enforced')).toBeDefined();
});

test('an older text says that it is not in force, and leads to the one that is', async () => {
  await visit('/documents/KB-310?edition=1');
  const note = screen.getByRole('note');
  expect(note.textContent).toContain('Not in force. This is the text of edition 1 of 1 March 2020.');
  expect(
    within(note)
      .getByRole('link', { name: /Read the text in force/ })
      .getAttribute('href'),
  ).toBe('/documents/KB-310');
  expect(screen.getByText('4 h')).toBeDefined();
  expect(screen.queryByText(/in force since/)).toBeNull();
  expect(screen.queryByText('enforced')).toBeNull();
  expect(document.title).toContain('edition 1');
});

test('the list of editions has each with its moment, who, why and how many clauses', async () => {
  await visit('/editions');
  const row = screen.getByRole('link', { name: /Edition 2/ }).closest('li')!;
  expect(row.textContent).toContain('in force');
  expect(row.textContent).toContain('Note 2');
  expect(row.textContent).toContain('from 2 March 2020, 14:30, published by Maria Santos');
  expect(row.textContent).toContain('1 clause');
});

test('an edition tells its differences in words, with links to the clauses; the first says that it is', async () => {
  await visit('/editions/2');
  expect(screen.getByRole('heading', { name: 'What it changed against edition 1' })).toBeDefined();
  expect(screen.getByText(en.editions.libraries)).toBeDefined();
  expect(hrefOf('KB-310 T2')).toBe('/documents/KB-310#T2');
  cleanup();
  await visit('/editions/1');
  expect(screen.getByRole('heading', { name: 'The first edition brought every document' })).toBeDefined();
});

test('/editions/x says that there is nothing', async () => {
  await visit('/editions/x');
  expect(screen.getByRole('heading', { name: en.web.notFound })).toBeDefined();
});
