import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import type { DocumentPage } from '../documents/contract.ts';
import { parseHubDocument } from '../documents/parse.ts';
import { documentRoutes } from '../documents/routes.ts';
import { DocumentScreen } from '../documents/screens.tsx';
import type { DocumentSlots } from '../documents/slots.ts';
import { openRoutes } from '../testing/open-access.ts';
import { type Ground, Providers } from './providers.tsx';
import { createHubRouter } from './router.tsx';
import { en } from './strings/en.ts';

const front = (id: string, title: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nsummary: When and how.\ncategory: knowledge-base\nowner: Operations\n${more}---\n\n# ${title}\n\n`;

const escalation = `${front('KB-155', 'Escalation Policy', 'enforces: { criteria: escalation-criteria }\n')}## Criteria

| Clause | Severity | Verdict |
|---|---|---|
| E1 | any | tier 3 |
| E2 | SEV1 | tier 2 |

## Consult first

See KB-310 T1.
`;
const sla = `${front('KB-310', 'SLA Reference')}- **T1** Respond in 15 minutes.\n\nSee [E2](KB-155.md#E2).\n`;

function ground(): Ground {
  const documents = [escalation, sla].map((it) => parseHubDocument('x.md', it).document!);
  const set = new Map(documents.map((it) => [it.id, it]));
  const app = openRoutes(documentRoutes(() => set));
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { queryClient, words: en, nonce: '', fetch: (input) => follow(app, String(input)) };
}

/** As a browser does: an answer that sends on is followed. */
async function follow(app: Pick<Hono, 'request'>, path: string): Promise<Response> {
  const response = await app.request(path);
  const location = response.status === 308 ? response.headers.get('location') : null;
  return location ? app.request(new URL(location, `http://hub.test${path}`).pathname) : response;
}

async function visit(path: string) {
  const stand = ground();
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createHubRouter(stand, history);
  await router.load();
  render(
    <Providers ground={stand}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return history;
}

async function readerWith(slots: DocumentSlots) {
  const stand = ground();
  const page = (await (await stand.fetch('/api/v1/documents/KB-155')).json()) as DocumentPage;
  render(
    <Providers ground={stand}>
      <DocumentScreen page={page} hash="" slots={slots} />
    </Providers>,
  );
}

test('the list shows each document with what it covers and how many clauses it has', async () => {
  await visit('/documents');
  const row = (await screen.findByRole('link', { name: 'KB-155 Escalation Policy' })).closest('li')!;
  expect(within(row).getByText('When and how.')).toBeDefined();
  expect(within(row).getByText('2 clauses')).toBeDefined();
  expect(document.title).toBe('Documents · LeanTech Hub');
});

test('a document shows its title, its outline and what leads to it', async () => {
  await visit('/documents/KB-155');
  expect(await screen.findByRole('heading', { level: 1, name: 'Escalation Policy' })).toBeDefined();
  const outline = screen.getAllByRole('navigation', { name: 'On this page' })[0]!;
  expect(
    within(outline)
      .getAllByRole('link')
      .map((it) => it.getAttribute('href')),
  ).toEqual(['#criteria', '#consult-first']);
  expect(screen.getAllByText('Linked from').length).toBeGreaterThan(0);
});

test('the clause that the address names is marked, in any case of its letters', async () => {
  await visit('/documents/KB-155#e2');
  await waitFor(() => expect(document.querySelector('[data-cited]')?.id).toBe('E2'));
});

test('a citation of another document is a link to its clause', async () => {
  await visit('/documents/KB-155');
  expect((await screen.findByRole('link', { name: 'KB-310 T1' })).getAttribute('href')).toBe('/documents/KB-310#T1');
});

test('a clause says its sentence when somebody points at it', async () => {
  await visit('/documents/KB-155');
  const link = await screen.findByRole('link', { name: 'KB-310 T1' });
  fireEvent.pointerEnter(link.parentElement!);
  expect((await screen.findByRole('tooltip')).textContent).toContain('Respond in 15 minutes.');
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('an id in the wrong case leads to the right address', async () => {
  const history = await visit('/documents/kb-155');
  await screen.findByRole('heading', { level: 1, name: 'Escalation Policy' });
  expect(history.location.pathname).toBe('/documents/KB-155');
});

test.each(['/documents/KB-999', '/documents/__proto__', '/nothing'])('%s says that there is nothing', async (path) => {
  await visit(path);
  expect(await screen.findByRole('heading', { name: en.web.notFound })).toBeDefined();
});

test('g d goes to the documents, but not while somebody writes', async () => {
  const history = await visit('/documents/KB-155');
  await screen.findByRole('heading', { level: 1 });
  const field = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(field, { key: 'g' });
  fireEvent.keyDown(field, { key: 'd' });
  expect(history.location.pathname).toBe('/documents/KB-155');
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'd' });
  await waitFor(() => expect(history.location.pathname).toBe('/documents'));
  field.remove();
});

test('? shows every key that works', async () => {
  await visit('/documents');
  fireEvent.keyDown(document.body, { key: '?' });
  const sheet = await screen.findByRole('dialog', { name: 'Keys' });
  expect(within(sheet).getByText('g d')).toBeDefined();
});

test('an enforced section is only a word where nothing is offered', async () => {
  await readerWith({});
  expect(screen.getByText('enforced').tagName).toBe('SPAN');
  expect(screen.queryByText(en.documents.beside)).toBeNull();
});

test('an enforced badge opens what is compiled from its section', async () => {
  const compiled = vi.fn(() => <p>Nine rules.</p>);
  await readerWith({ compiled });
  fireEvent.click(screen.getByRole('button', { name: 'enforced' }));
  expect(screen.getByText('Nine rules.')).toBeDefined();
  expect(compiled).toHaveBeenCalledWith(expect.objectContaining({ anchor: 'criteria', policy: 'escalation-criteria' }));
});

test('the panel on the right is that of the policy which the document enforces', async () => {
  await readerWith({
    beside: { 'escalation-criteria': ({ anchor }) => <p>For {anchor}</p>, 'sla-targets': () => <p>No</p> },
  });
  expect(screen.getByRole('complementary', { name: en.documents.beside }).textContent).toContain('For criteria');
});
