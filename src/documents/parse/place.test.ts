import { expect, test } from 'vitest';
import { parseHubDocument } from '../parse.ts';

const head =
  '---\nid: KB-1\ntitle: A\nsummary: A.\ncategory: knowledge-base\nowner: Operations\naliases: []\n---\n\n# A\n\n';

test.each([
  'Write to a.b@example.com, (c@example.com) or www.example.com.',
  'See contoso.com/x (user@contoso.com).',
  'A film: [!VIDEO https://www.example.com/film].',
])('bare addresses are read with a place: %s', (text) => {
  const { document } = parseHubDocument('KB-1.md', head + text);
  expect(document?.sections).toHaveLength(1);
  for (const link of document!.links) expect(link.place.line).toBeGreaterThan(9);
});
