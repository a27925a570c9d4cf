import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugOf } from './slug.ts';

test.each([
  ['Visayas Freight, Inc.', 'visayas-freight-inc'],
  ['Peñafrancia & Sons', 'penafrancia-sons'],
  ['株式会社', 'company'],
  ['---', 'company'],
])('%s lies at %s', (name, slug) => expect(slugOf(name)).toBe(slug));

test('a name that is taken gets a number, and the address stays in its bounds', () => {
  expect(freeSlug('Visayas Freight', new Set(['visayas-freight', 'visayas-freight-2']))).toBe('visayas-freight-3');
  const long = 'a'.repeat(80);
  expect(freeSlug(long, new Set([slugOf(long)]))).toBe(`${'a'.repeat(58)}-2`);
});

test('whatever a company is called, its address is one that the database takes', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (name, others) => {
      const slug = freeSlug(name, new Set([...others, name].map(slugOf)));
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
    }),
  );
});
