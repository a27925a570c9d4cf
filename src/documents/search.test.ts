import { describe, expect, test } from 'vitest';
import { parseHubDocument } from './parse.ts';
import { buildSearchIndex, indexUnits, search, searchUnits } from './search.ts';

describe('ids', () => {
  test.each(['KB-155', 'kb155', 'kb 155', '155'])('%s opens the document', (query) => {
    expect(first(query)).toMatchObject({ document: 'KB-155', kind: 'document', by: 'id' });
  });

  test.each(['KB-155 E2', 'kb155 e2', 'kb-155#e2', '155 e2'])('%s opens the clause', (query) => {
    expect(first(query)).toMatchObject({ document: 'KB-155', anchor: 'E2', by: 'id' });
  });

  test.each(['LT-3104', 'lt3104', 'lt 3104', '3104', '3104 what to do'])('%s opens the code', (query) => {
    expect(first(query)).toMatchObject({ document: 'KB-601', anchor: 'LT-3104', by: 'id' });
  });

  test('a clause id alone is found in every document that has it', () => {
    expect(search(index, 'E2').filter((it) => it.by === 'id')).toMatchObject([
      { document: 'KB-155', anchor: 'E2' },
      { document: 'HR-201', anchor: 'E2' },
    ]);
  });

  test('an unknown code leads to its family, then to the codes nearest to it', () => {
    expect(search(index, 'LT-3199', { limit: 3 })).toMatchObject([
      { kind: 'section', anchor: '3xxx-database' },
      { anchor: 'LT-3104' },
      { anchor: 'LT-3001' },
    ]);
  });

  test('an id is found while it is typed', () => {
    expect(first('kb-15')).toMatchObject({ document: 'KB-155' });
    expect(search(index, 'lt31')[1]).toMatchObject({ anchor: 'LT-3104' });
  });

  test('a question that names a document is answered from that document first', () => {
    expect(first('hr-201 escalation')).toMatchObject({ document: 'HR-201' });
    expect(search(index, 'hr-201 escalation')[1]).toMatchObject({ document: 'HR-201', anchor: 'E2' });
  });
});

describe('words', () => {
  test('a clause is found by its words, with its sentence and the places of the words in it', () => {
    const hit = first('client data lost');
    expect(hit).toMatchObject({ anchor: 'E2', breadcrumb: ['Escalation Policy', 'Criteria'] });
    const words = hit!.highlights.map((it) => hit!.sentence.slice(it.start, it.end));
    expect(words).toEqual(expect.arrayContaining(['Client', 'data', 'lost']));
  });

  test('slips of the fingers are forgiven', () => {
    expect(first('replcia behnid')).toMatchObject({ anchor: 'LT-3104' });
    expect(first('databse not answring')).toMatchObject({ anchor: 'LT-3001' });
  });

  test('the last word may be unfinished', () => {
    expect(first('replic')).toMatchObject({ anchor: 'LT-3104' });
  });

  test('other words for the same thing are understood', () => {
    expect(first('cant log in, forgot pw')).toMatchObject({ anchor: 'LT-1001' });
  });

  test.each([
    ['hindi maka-login', 'LT-1001'],
    ['nakalimutan ang password', 'LT-1001'],
    ['mabagal ang portal', 'LT-2002'],
    ['hinay kaayo ang portal', 'LT-2002'],
    ['nagre-reset ng password', 'LT-1001'],
  ])('%s is understood', (query, anchor) => {
    expect(first(query)).toMatchObject({ anchor });
  });

  test('an alias of the front matter leads to its document', () => {
    expect(first('misconduct rules')).toMatchObject({ document: 'HR-201', kind: 'document' });
  });

  test('what the front page says when it points somewhere leads there, before the front page itself', () => {
    expect(first('is it time to hand this over')).toMatchObject({ document: 'KB-155', anchor: 'criteria' });
  });

  test('rows that answer alike do not crowd out their section', () => {
    const hits = search(index, 'printer floor', { limit: 5 });
    expect(hits[0]).toMatchObject({ kind: 'section', anchor: 'printers' });
    expect(hits.filter((it) => it.kind === 'clause' && it.section === 'printers').length).toBeGreaterThan(0);
  });

  test('nothing sensible is found for nothing', () => {
    expect(search(index, '')).toEqual([]);
    expect(search(index, '   ')).toEqual([]);
    expect(search(index, 'qqqqzzzz')).toEqual([]);
  });

  test.each(['"', '((', 'a'.repeat(5000), '%%%', '\u0000', '💥 💥', 'constructor __proto__ toString'])(
    'odd input %# is harmless',
    (query) => {
      expect(() => search(index, query)).not.toThrow();
    },
  );
});

test('never more hits than asked for, and each place once', () => {
  const hits = search(index, 'escalation client data tier', { limit: 4 });
  expect(hits.length).toBeLessThanOrEqual(4);
  expect(new Set(hits.map((it) => `${it.document}#${it.anchor}`)).size).toBe(hits.length);
});

test('the browser makes the same index from units that travelled as JSON', () => {
  const again = indexUnits(JSON.parse(JSON.stringify(searchUnits(documents))));
  for (const query of ['client data lost', 'lt31', 'mabagal'])
    expect(search(again, query)).toEqual(search(index, query));
});

function first(query: string) {
  return search(index, query)[0];
}

function read(id: string, category: string, aliases: string, body: string) {
  const head = `---\nid: ${id}\ntitle: ${/# (.*)/.exec(body)?.[1]}\nsummary: A document.\ncategory: ${category}\nowner: Operations\naliases: [${aliases}]\n---\n\n`;
  const { document, diagnostics } = parseHubDocument(`${id}.md`, head + body);
  if (!document) throw new Error(diagnostics.map((it) => it.message).join(' '));
  return document;
}

const documents = [
  read(
    'KB-155',
    'knowledge-base',
    'hand over',
    `# Escalation Policy

When an incident leaves Tier 1.

## Criteria

Read from the top.

| Clause | Category | Data at risk | Verdict | Reason |
|---|---|---|---|---|
| E1 | security | any | tier 3 | A suspected breach goes to Tier 3 at once. |
| E2 | any | yes | tier 3 | Client data may be lost or exposed. |
| E3 | any | any | stay | Nothing above holds. |
`,
  ),
  read(
    'KB-601',
    'knowledge-base',
    'error code',
    `# Portal Error Codes

## 1xxx Sign-in

### LT-1001 Wrong user name or password

| Field | Value |
|---|---|
| Severity | SEV4 |
| Description | The password was forgotten or mistyped, and the user cannot sign in. |
| Recommended actions | Send the reset link. |

## 2xxx Portal

### LT-2002 Portal slow

| Field | Value |
|---|---|
| Severity | SEV2 |
| Description | Pages come, but far more slowly than they should. |

## 3xxx Database

### LT-3001 Database not answering

| Field | Value |
|---|---|
| Severity | SEV1 |
| Description | The database does not accept connections. |

### LT-3104 Replica behind primary

| Field | Value |
|---|---|
| Severity | SEV2 |
| Description | A read replica is more than five minutes behind its primary. |
`,
  ),
  read(
    'HR-201',
    'hr',
    'misconduct rules, discipline',
    `# Code of Conduct

## Standards

- **E1** Treat everybody with courtesy.
- **E2** A false escalation is a major infraction.

## Printers

| Clause | Printer | Where |
|---|---|---|
| P1 | Alpha | First floor |
| P2 | Bravo | Second floor |
| P3 | Charlie | Third floor |
| P4 | Delta | Fourth floor |
`,
  ),
  read(
    'HOME',
    'front-page',
    'home',
    `# Hub

## Situations

| Clause | Situation | Document |
|---|---|---|
| W1 | Is it time to hand this over? | [KB-155, criteria](KB-155.md#criteria) |
`,
  ),
];

const index = buildSearchIndex(documents);
