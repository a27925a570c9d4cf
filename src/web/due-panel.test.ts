import { expect, test } from 'vitest';
import { documentRoutes } from '../documents/routes.ts';
import type { PageMaker } from '../kit/http/page.ts';
import { policyRoutes } from '../policy/routes.ts';
import { slaRoutes } from '../sla/routes.ts';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';

const edition = { id: '1', from: 0, policies: shipped.set, holidays: [] };
const documents = documentRoutes(() => shipped.set.documents);
const policies = policyRoutes(() => shipped.set, shipped.facts);
const due = slaRoutes(() => edition);
const api = checkedApp(openRoutes(documents, policies, due));
const assets = { script: '/assets/a.js', style: '/assets/a.css', scheme: '/assets/s.js', preload: [] };

test('KB-310 says when a case is due without a script: words, clauses and a picture', async () => {
  const maker: PageMaker = await import('./entry-server.tsx');
  const path =
    '/documents/KB-310?severity=SEV3&contacted=2031-01-06T09:00&pausedFrom=2031-01-07T08:00&pausedTo=2031-01-07T10:00';
  const fetch = async (input: unknown) => api.request(String(input));
  const answer = await maker.renderPage({ path, nonce: 'bm9uY2U=', assets, fetch });
  const page = answer.kind === 'page' ? answer.html : '';
  expect(page).toContain('When is this due?');
  expect(page).toMatch(/Thu 9 Jan 2031 11:00, in \d+ days/);
  expect(page).toContain('href="/documents/KB-310#R4"');
  expect(page).toMatch(/<svg[^>]+aria-hidden="true"/);
  expect(page).toContain('>paused<');
  expect(page).not.toMatch(/<[^>]+\sstyle=/);
});
