import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Preview } from '../editions/contract.ts';
import type { LivePreview } from '../editions/preview.ts';
import { previewRoutes } from '../editions/preview-routes.ts';
import { FakeStream } from '../testing/fake-stream.ts';
import { openRoutes } from '../testing/open-access.ts';
import { documentOf, setOf, targets } from '../testing/small-documents.ts';
import { openScreen } from './samples/open-screen.tsx';
import { en } from './strings/en.ts';

const documents = setOf(
  documentOf('KB-310', targets('T2 | SEV2 | 30 min | 2 h'), 'enforces: { targets: sla-targets }\n'),
);
const sound: Preview = {
  folder: 'rules',
  version: 1,
  readAt: '2026-11-23T00:00:01Z',
  publishable: true,
  diagnostics: [],
  changes: {
    edition: null,
    against: 7,
    differences: [
      {
        kind: 'clause changed',
        document: 'KB-310',
        title: 'KB-310 by name',
        clause: 'T2',
        cells: [],
        words: 'KB-310 T2: Update 2 h, was 4 h',
      },
    ],
    libraries: false,
    warnings: [],
  },
  rules: [
    {
      kind: 'changed',
      document: 'KB-310',
      clause: 'T2',
      anchor: 'targets',
      heading: 'Targets',
      was: 'SEV2: update 4 h.',
      now: 'SEV2: update 2 h.',
      conditions: [],
    },
  ],
  untold: [],
};
const place = { file: 'rules/KB-310.md', line: 14, column: 23, endLine: 14, endColumn: 26 };
const excerpt = { text: '| T2 | SEV2 | 30 min | 4hh |', start: 23, end: 26 };
const broken: Preview = {
  ...sound,
  version: 2,
  publishable: false,
  diagnostics: [
    { code: 'policy/duration', severity: 'error', ...place, message: 'No duration.', hint: 'Write 4 h.', excerpt },
    { code: 'policy/example', severity: 'error', ...place, line: 90, message: 'This example fails.' },
  ],
  rules: [],
  untold: ['KB-310'],
};

const watched = {
  state: () => sound,
  documents: () => documents,
  onChange: () => () => {},
  closed: new Promise(() => {}),
  close: () => {},
} as LivePreview;

beforeEach(() => void vi.stubGlobal('EventSource', FakeStream));
afterEach(() => void vi.unstubAllGlobals());

async function visit(path: string, preview: LivePreview | null = watched) {
  const app = openRoutes(previewRoutes(preview ?? undefined));
  await openScreen(path, async (input) => app.request(String(input)));
}

const hrefOf = (name: string | RegExp) => screen.getAllByRole('link', { name })[0]?.getAttribute('href');
const tell = (state: Preview) => act(async () => FakeStream.last.tell('preview', state));

test('the preview says that nothing of it is in force, what it would change, and which rules would decide otherwise', async () => {
  await visit('/preview');
  expect(screen.getByRole('note').textContent).toContain('Nothing on this page is in force.');
  expect(hrefOf('The desk works by edition 7')).toBe('/editions/7');
  expect(screen.getByText('It can be published: 1 change in 1 document.')).toBeDefined();
  expect(screen.getByRole('region', { name: 'KB-310 KB-310 by name' }).textContent).toContain('Update 2 h, was 4 h');
  const rules = screen.getByRole('region', { name: en.preview.rules });
  expect(rules.textContent).toMatch(/In forceSEV2: update 4 h\.As it would beSEV2: update 2 h\./);
  expect(hrefOf('Read KB-310 as it would be')).toBe('/preview/documents/KB-310');
  expect(hrefOf('KB-310 T2')).toBe('/preview/documents/KB-310#T2');
});

test('what is saved shows without a reload: place, excerpt, what is allowed, and the way to the help', async () => {
  await visit('/preview');
  await tell(broken);
  expect(screen.getByText('It cannot be published: 2 errors stand in the way.')).toBeDefined();
  const problems = screen.getByRole('region', { name: 'What is wrong' });
  for (const it of ['rules/KB-310.md:14:23', 'No duration.', excerpt.text, 'Write 4 h.'])
    expect(problems.textContent).toContain(it);
  expect(problems.querySelector('mark')?.textContent).toBe('4hh');
  expect(within(problems).getByRole('link').getAttribute('href')).toBe('/help/rules#phrases');
  expect(screen.getByRole('region', { name: 'Examples that fail' }).textContent).toContain('This example fails.');
  expect(screen.getByText(/Which rules of KB-310 .* once its errors are mended/)).toBeDefined();
  await tell({ ...sound, version: 3 });
  expect(screen.queryByRole('region', { name: 'What is wrong' })).toBeNull();
});

test('a lost connection is said, with the time of what stands there, and forgotten when it is back', async () => {
  await visit('/preview');
  await tell(sound);
  expect(screen.getByText('Live, read at 08:00:01')).toBeDefined();
  act(() => FakeStream.last.break());
  expect(screen.getByText(/The connection is lost\..* 08:00:01/)).toBeDefined();
  await tell(sound);
  expect(screen.queryByText(/connection is lost/)).toBeNull();
});

test('a document is read as it would be, marked as a draft, and enforces nothing', async () => {
  await visit('/preview/documents/KB-310');
  expect(screen.getByRole('note').textContent).toContain('Not in force. This is a draft');
  expect([hrefOf('Back to the preview'), hrefOf('Read the text in force')]).toEqual(['/preview', '/documents/KB-310']);
  expect(screen.getByText('2 h')).toBeDefined();
  expect(screen.queryByText('enforced')).toBeNull();
  expect(document.title).toContain('KB-310 by name, preview');
});

test('the navigation shows the preview where there is one', async () => {
  await visit('/preview');
  const [navigation] = screen.getAllByRole('navigation', { name: 'Main' });
  expect(
    within(navigation!)
      .getByRole('link', { name: /Preview/ })
      .getAttribute('aria-current'),
  ).toBe('page');
});

test('without a watched folder the address says so and what to do, and the navigation does not name it', async () => {
  await visit('/preview', null);
  expect(screen.getByText('No folder is watched, so there is nothing to preview.')).toBeDefined();
  expect(screen.getByText('npm start -- --watch FOLDER')).toBeDefined();
  expect(screen.queryByRole('link', { name: /^Preview/ })).toBeNull();
});
