import { expect, test } from 'vitest';
import type { PageNode } from '../documents/render.ts';
import { rulesHelp } from '../policy/help.ts';
import { helpDocument } from '../policy/help-document.ts';
import { rulesAnchors } from '../policy/help-page.ts';
import { helpRoutes } from '../policy/help-routes.ts';
import { registry } from '../registry/registry.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shippedSet } from '../testing/shipped-set.ts';

const help = rulesHelp(registry, shippedSet());

test('each section of the help has its own short address, a table that of its policy', () => {
  const outline = helpDocument(help, shippedSet()).outline.map((it) => it.anchor);
  expect(outline).toEqual(expect.arrayContaining(Object.keys(rulesAnchors(help))));
  expect(outline).toEqual(expect.arrayContaining(registry.schemas.map((it) => it.name)));
});

test('the help names its columns and phrases from the lists of the compiler, and cites clauses as links', async () => {
  const answer = await checkedApp(openRoutes(helpRoutes(shippedSet, registry))).request('/api/v1/help/rules');
  const page = (await answer.json()) as ReturnType<typeof helpDocument>;
  const text = textOf(page.body as unknown as PageNode);
  for (const { phrase } of help.phrases) expect(text).toContain(phrase);
  for (const { columns } of help.tables) for (const it of columns) expect(text).toContain(it.about);
  expect(JSON.stringify(page.body)).toContain('/documents/KB-155#E6');
});

test('the help is of the documents in force: an edition cannot be asked for', async () => {
  const app = checkedApp(openRoutes(helpRoutes(shippedSet, registry)));
  expect((await app.request('/api/v1/help/rules?edition=1')).status).toBe(400);
});

test('no document is made of it: it enforces nothing and holds no clause', () => {
  expect(helpDocument(help, shippedSet())).toMatchObject({ enforced: 0, clauses: [] });
});

function textOf(node: PageNode): string {
  return node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join('');
}
