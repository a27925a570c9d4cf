import { describe, expect, test } from 'vitest';
import type { PageNode, PageTree } from '../documents/render.ts';
import { PolicySet } from '../policy/policy-set.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import { FrontPage } from './contract.ts';
import { frontPageOf } from './front-page.ts';
import { frontPageRoutes } from './routes.ts';

const edition = { number: 1, inForceFrom: '2026-11-23T00:00:00Z' };
const page = frontPageOf(shipped.set)!;
const section = <K extends string>(kind: K) => page.sections.filter((it) => it.kind === kind) as never[];

function textOf(tree: PageTree | PageNode): string {
  return 'value' in tree ? tree.value : tree.children.map(textOf).join('');
}

function linksIn(tree: PageTree | PageNode): string[] {
  if ('value' in tree) return [];
  const own = tree.type === 'element' && tree.tagName === 'a' ? [String(tree.properties.href)] : [];
  return [...own, ...tree.children.flatMap(linksIn)];
}

describe('the front page', () => {
  test('holds the sections of HOME in their order, none left out', () => {
    const home = shipped.set.documents.get('HOME')!;
    expect(page.sections.map((it) => it.title)).toEqual(home.sections.slice(1).map((it) => it.title));
    expect(FrontPage.safeParse(JSON.parse(JSON.stringify({ ...page, edition }))).success).toBe(true);
  });

  test('takes situations and reminders from the compiled policies, with their links and emphasis', () => {
    const [situations] = section('situations') as unknown as [{ rows: { answer: PageTree }[] }];
    expect(situations.rows.map((it) => linksIn(it.answer)).slice(6)).toEqual([
      ['/documents/KB-155#S1', '/documents/KB-450#breach'],
      ['/documents/HR-201#section-7'],
      ['/documents/SOP-7015#rubric'],
    ]);
    const [reminders] = section('reminders') as unknown as [{ rows: { reminder: PageTree; shownAt: string[] }[] }];
    expect(reminders.rows).toHaveLength(6);
    for (const { reminder } of reminders.rows) {
      const lead = reminder.children[0]!;
      expect(lead).toMatchObject({ type: 'element', tagName: 'strong' });
      expect(textOf(reminder).length).toBeGreaterThan(textOf(lead).length + 20);
    }
    expect(reminders.rows[4]!.shownAt).toEqual(['incoming strip']);
  });

  test('lists each document once, with what it covers and its clauses counted', () => {
    const rows = (
      section('documents') as unknown as { rows: { id: string; covers: PageTree; clauses?: number }[] }[]
    ).flatMap((it) => it.rows);
    const others = [...shipped.set.documents.keys()].filter((it) => it !== 'HOME');
    expect(rows.map((it) => it.id).sort()).toEqual(others.sort());
    for (const it of rows) {
      expect(it.clauses).toBe(shipped.set.documents.get(it.id)!.clauses.length);
      expect(textOf(it.covers)).toMatch(/\.$/);
    }
  });

  const asked = (set: PolicySet) => checkedApp(openRoutes(frontPageRoutes(() => ({ set, edition }))));

  test('says of which edition it is', async () => {
    const answer = await asked(shipped.set).request('/api/v1/front-page');
    expect(await answer.json()).toMatchObject({ title: page.title, edition });
  });

  test('is refused with what to do where no document is HOME', async () => {
    const answer = await asked(new PolicySet(new Map(), [], [])).request('/api/v1/front-page');
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'frontpage/none' }]);
  });

  test('is not to be had in another edition', async () => {
    expect((await asked(shipped.set).request('/api/v1/front-page?edition=1')).status).toBe(400);
  });
});
