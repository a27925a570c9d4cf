import { expect, test } from 'vitest';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import { DocumentList, DocumentPage } from './contract.ts';
import type { HubDocument } from './document.ts';
import { parseHubDocument } from './parse.ts';
import { documentRoutes } from './routes.ts';

function read(id: string, category: string, text: string): HubDocument {
  const source = `---\nid: ${id}\ntitle: Title of ${id}\nsummary: Sum.\ncategory: ${category}\nowner: Ops\n---\n\n# Title\n\n${text}\n`;
  return parseHubDocument(`${id}.md`, source).document!;
}

const documents = [
  read('SOP-7005', 'procedure', '## Step one\n\nSee [E1](KB-155.md#E1) and KB-155 E1.'),
  read('KB-155', 'knowledge-base', '## Criteria\n\n| Clause | Severity |\n|---|---|\n| E1 | SEV1 |\n'),
  read('CT-visayas', 'contract', 'Text.'),
  read('HOME', 'front-page', 'Text.'),
];

const set = new Map(documents.map((it) => [it.id, it]));
const old = new Map([['KB-155', read('KB-155', 'knowledge-base', 'As it was.')]]);
const app = checkedApp(openRoutes(documentRoutes((edition) => (edition === '1' ? old : set))));
const get = (path: string) => app.request(`/api/v1${path}`);

test('the list has every document but the front page, by category', async () => {
  const response = await get('/documents');
  expect(response.status).toBe(200);
  const { documents } = DocumentList.parse(await response.json());
  expect(documents.map((it) => it.id)).toEqual(['KB-155', 'SOP-7005', 'CT-visayas']);
  expect(documents[0]).toMatchObject({ clauses: 1, enforced: 0, summary: 'Sum.' });
});

test('a contract says its days, which stand in none of its tables', async () => {
  const source = documents[2]!.source.replace('owner: Ops', 'owner: Ops\nfrom: 2027-01-01\nsuspensions: count');
  const dated = new Map([['CT-visayas', parseHubDocument('CT-visayas.md', source).document!]]);
  const app = openRoutes(documentRoutes(() => dated));
  const page = DocumentPage.parse(await (await app.request('/api/v1/documents/CT-visayas')).json());
  expect(page.agreed).toEqual({ from: '2027-01-01', until: null, zone: null, suspensions: 'count' });
  const other = DocumentPage.parse(await (await get('/documents/KB-155')).json());
  expect(other.agreed).toBeUndefined();
});

test('a page has its text, outline, clauses, and what leads to it', async () => {
  const response = await get('/documents/KB-155');
  expect(response.status).toBe(200);
  const page = DocumentPage.parse(await response.json());
  expect(page.outline).toEqual([{ anchor: 'criteria', title: 'Criteria', depth: 2 }]);
  expect(page.clauses).toEqual([{ id: 'E1', kind: 'row', section: 'criteria', text: 'Severity: SEV1' }]);
  expect(page.backlinks).toEqual([
    { document: 'SOP-7005', title: 'Title of SOP-7005', anchor: 'step-one', section: 'Step one', cites: ['E1'] },
  ]);
});

test.each([
  ['kb-155', './KB-155'],
  ['Kb-155', './KB-155'],
  ['ct-VISAYAS', './CT-visayas'],
])('%s is sent on to the right address', async (id, location) => {
  const response = await get(`/documents/${id}`);
  expect([response.status, response.headers.get('location')]).toEqual([308, location]);
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  '..%2fHOME',
  '..%5cHOME',
  '%00',
  '%F0%28',
  'KB-155%0d%0ax:y',
  'KB 155',
  'x'.repeat(5000),
])('there is no document %s', async (id) => {
  const response = await get(`/documents/${id}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'documents/not-found' });
});

test('a clause can be asked for alone, in any case', async () => {
  const response = await get('/documents/KB-155/clauses/e1');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ id: 'E1', text: 'Severity: SEV1', heading: 'Criteria' });
});

test.each(['/documents/KB-155/clauses/E9', '/documents/KB-155/clauses/__proto__', '/documents/KB-9/clauses/E1'])(
  'there is nothing at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('documents of an older edition are asked for by its number, and sent on with it', async () => {
  const list = DocumentList.parse(await (await get('/documents?edition=1')).json());
  expect(list.documents.map((it) => [it.id, it.clauses])).toEqual([['KB-155', 0]]);
  expect((await get('/documents/kb-155?edition=1')).headers.get('location')).toBe('./KB-155?edition=1');
  expect((await get('/documents/KB-155/clauses/E1?edition=1')).status).toBe(404);
});

test.each(['/documents?page=2', '/documents/KB-155?Severity=SEV1', '/documents/KB-155/clauses/E1?edition=1&x=1'])(
  '%s says something that nobody reads, and is refused',
  async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid' }]);
  },
);

test('every shipped document, and every clause of it, is answered as declared', async () => {
  const { documents } = shipped.set;
  const whole = checkedApp(openRoutes(documentRoutes(() => documents)));
  expect((await whole.request('/api/v1/documents')).status).toBe(200);
  for (const { id, clauses } of documents.values()) {
    expect((await whole.request(`/api/v1/documents/${id}`)).status).toBe(200);
    for (const clause of clauses)
      expect((await whole.request(`/api/v1/documents/${id}/clauses/${clause.id}`)).status).toBe(200);
  }
});
