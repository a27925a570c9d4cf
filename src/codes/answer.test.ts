import { describe, expect, test } from 'vitest';
import type { PageNode, PageTree } from '../documents/render.ts';
import { shipped } from '../testing/shipped.ts';
import { answerCode } from './answer.ts';
import { codesOf } from './catalogue.ts';
import type { KnownCode, UnknownCode } from './contract.ts';

const { document, policy } = codesOf(shipped.set)!;
const answer = (text: string) => answerCode(text, document, policy, shipped.set);

function linksIn(tree: PageTree | PageNode): string[] {
  if ('value' in tree) return [];
  const own = tree.type === 'element' && tree.tagName === 'a' ? [String(tree.properties.href)] : [];
  return [...own, ...tree.children.flatMap(linksIn)];
}

function textOf(tree: PageTree | PageNode): string {
  return ('value' in tree ? tree.value : tree.children.map(textOf).join('')).replaceAll(/\s+/g, ' ');
}

describe('a code', () => {
  test.each(['2041', 'lt2041', 'LT 2041', 'lt-2041', 'LT-2041'])('is found as %s', (typed) => {
    expect(answer(typed)).toMatchObject({ kind: 'code', code: 'LT-2041', name: 'Report not produced' });
  });

  test('has its actions one by one, with the runbook and other codes as links', () => {
    const { actions } = answer('2041') as KnownCode;
    expect(actions.map(textOf)[0]).toMatch(/^Ask which report/);
    for (const it of actions) expect(textOf(it)).toMatch(/[.?!]$/);
    expect(actions.flatMap(linksIn)).toEqual(
      expect.arrayContaining(['/codes/LT-3104', expect.stringMatching(/^\/documents\/KB-253#S\d+$/)]),
    );
  });

  test('of every kind answers whole, and no link in it stays on a page that it left', () => {
    for (const row of policy.rows) {
      const it = answer(row.clause) as KnownCode;
      expect(it.actions.length).toBeGreaterThan(0);
      const links = [it.description, it.sees, ...it.actions, ...(it.escalate ? [it.escalate] : [])].flatMap(linksIn);
      for (const href of links) expect(href).toMatch(/^(\/(documents|codes)\/|https:|mailto:)/);
    }
  });

  test('leads to those before and after it', () => {
    const { previous, next } = answer(policy.rows[1]!.clause) as KnownCode;
    expect([previous, next]).toEqual([policy.rows[0]!.clause, policy.rows[2]!.clause]);
  });
});

describe('an unknown code', () => {
  test('shows the nearest, its family and what the document says to do', () => {
    const it = answer('2014') as UnknownCode;
    expect(it).toMatchObject({ kind: 'unknown', code: 'LT-2014', family: { digit: '2', ask: expect.any(String) } });
    expect(it.nearest.length).toBeGreaterThan(0);
    expect(textOf(it.now!)).toContain('Most unknown codes are a digit read wrongly');
    expect(it.security).toBeUndefined();
  });

  test('of the security family is escalated at once, by KB-155 S9', () => {
    const it = answer('9999') as UnknownCode;
    expect(it.security).toMatchObject({ cite: 'KB-155 S9', text: expect.stringContaining('Tier 3 at once') });
  });

  test('of no family has none', () => {
    expect(answer('0001')).not.toHaveProperty('family');
  });

  test('is not made of what is no code', () => {
    expect([answer('printer'), answer('12345'), answer('')]).toEqual([undefined, undefined, undefined]);
  });
});
