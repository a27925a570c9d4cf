import { expect, test } from 'vitest';
import { registeredFacts, shippedSet } from '../testing/shipped-set.ts';
import { compileConditions, holds } from './conditions.ts';

const document = shippedSet('SOP-7005').documents.get('SOP-7005')!;
const { conditions } = compileConditions(document, registeredFacts());
const named = (name: string) => conditions.names.get(name)!;

test('a condition has the name that the document gives it, and the facts that it reads', () => {
  expect(named('caller is named').uses).toEqual(['Contact named', 'Company named']);
});

test('what is not known does not hold, whatever else does', () => {
  expect(holds(named('caller is named'), { 'Contact named': true, 'Company named': true })).toBe(true);
  expect(holds(named('caller is named'), { 'Contact named': true })).toBe(false);
  expect(holds(named('caller check is decided'), {})).toBe(false);
});
