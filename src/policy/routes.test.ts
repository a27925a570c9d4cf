import { expect, test } from 'vitest';
import { checkedApp } from '../testing/checked-app.ts';
import { openRoutes } from '../testing/open-access.ts';
import { shipped } from '../testing/shipped.ts';
import { RuleSheet } from './contract.ts';
import { policyRoutes } from './routes.ts';

const app = checkedApp(openRoutes(policyRoutes(() => shipped.set, shipped.facts)));
const get = (path: string) => app.request(`/api/v1${path}`);

test('every enforced section of every document gives its rules', async () => {
  for (const policy of shipped.set.policies) {
    const response = await get(`/documents/${policy.document}/rules/${policy.anchor}`);
    const sheet = RuleSheet.parse(await response.json());
    expect(sheet.policy).toBe(policy.schema.name);
  }
});

test('a section that is not enforced says which are', async () => {
  const response = await get('/documents/KB-155/rules/purpose');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'policy/no-rules', remedy: expect.stringContaining('criteria') });
  expect((await get('/documents/KB-999/rules/criteria')).status).toBe(404);
});

test('rules are those in force: an edition cannot be asked for', async () => {
  expect((await get('/documents/KB-155/rules/criteria?edition=1')).status).toBe(400);
});
