import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Refusal } from '../kit/refusal.ts';
import { shipped } from '../testing/shipped.ts';
import { ruleSheet } from './contract.ts';
import { policyRoutes } from './routes.ts';

const api = new Hono().route(
  '/',
  policyRoutes(() => shipped.set, shipped.facts),
);
api.onError((error, c) => c.json({ code: (error as Refusal).code, remedy: (error as Refusal).remedy }, 404));

test('every enforced section of every document gives its rules', async () => {
  for (const policy of shipped.set.policies) {
    const response = await api.request(`/documents/${policy.document}/rules/${policy.anchor}`);
    const sheet = ruleSheet.parse(await response.json());
    expect(sheet.policy).toBe(policy.schema.name);
  }
});

test('a section that is not enforced says which are', async () => {
  const response = await api.request('/documents/KB-155/rules/purpose');
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'policy/no-rules', remedy: expect.stringContaining('criteria') });
  expect((await api.request('/documents/KB-999/rules/criteria')).status).toBe(404);
});
