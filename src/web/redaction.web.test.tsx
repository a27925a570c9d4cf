import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { documentRoutes } from '../documents/routes.ts';
import { compileSet } from '../policy/compile.ts';
import { policyRoutes } from '../policy/routes.ts';
import type { PolicySchema } from '../policy/schema.ts';
import { dataClasses } from '../privacy/policy.ts';
import { openRoutes } from '../testing/open-access.ts';
import { sourceOf } from '../testing/small-documents.ts';
import { openScreen } from './samples/open-screen.tsx';
import { en } from './strings/en.ts';

const table = `## Classes

| Clause | Class | Detectors | On arrival | Who may see | Kept as | Regime |
|---|---|---|---|---|---|---|
| P1 | password | password in context, PIN in context | redact | nobody | - | GDPR |
| P7 | contact data | mail address, phone number | flag | everyone | - | GDPR |`;
const source = { file: 'KB-450.md', source: sourceOf('KB-450', table, 'enforces: { classes: data-classes }\n') };
const set = compileSet([source], { schemas: [dataClasses as unknown as PolicySchema], facts: [] });
const app = openRoutes(
  documentRoutes(() => set.documents),
  policyRoutes(() => set, []),
);
let asked: string[];

beforeEach(async () => {
  asked = [];
  await openScreen('/documents/KB-450', async (input) => {
    asked.push(String(input));
    return app.request(String(input));
  });
});

const panel = () => screen.getByRole('complementary', { name: en.privacy.title });
const type = async (text: string) => {
  fireEvent.change(await within(panel()).findByLabelText(en.privacy.label), { target: { value: text } });
};

test('what is typed shows what would be kept of it, with each find, its class and its clause', async () => {
  await type('ang password ko po ay Bahay123, tawag sa 0917 555 0142');
  const kept = await within(panel()).findByRole('status');
  expect(kept.textContent).toBe('ang password ko po ay [password removed · KB-450 P1], tawag sa 0917 555 0142');
  const found = within(panel()).getAllByRole('listitem');
  expect(found.map((it) => it.textContent)).toEqual([
    'password, removedpassword in contextP1',
    'contact data, flagged, staysphone numberP7',
  ]);
  expect(within(found[0]!).getByRole('link', { name: 'P1' }).getAttribute('href')).toBe('#P1');
});

test('harmless text is said to be kept as it is', async () => {
  await type('reset my password please');
  expect((await within(panel()).findByRole('status')).textContent).toBe(en.privacy.nothing);
});

test('nothing that is typed is asked of anybody, nor is its spelling', async () => {
  await within(panel()).findByText(en.privacy.local);
  const field = await within(panel()).findByLabelText(en.privacy.label);
  expect(field.getAttribute('spellcheck')).toBe('false');
  const before = asked.length;
  await type('my password is hunter2');
  await within(panel()).findByRole('status');
  expect(asked.slice(before)).toEqual([]);
});
