import { expect, test } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { defaultsOf, givenIn, readGiven, searchOf } from './read-given.ts';
import { ruleSheetOf } from './rule-sheet.ts';

const policy = shipped.set.policies.find((it) => it.schema.name === 'escalation-criteria')!;
const sheet = ruleSheetOf(policy, shipped.set.documents.get('KB-155')!, shipped.facts);

test('a case goes into an address and comes out the same', () => {
  const given = { 'Minutes worked': '11', Severity: 'SEV1', 'Data at risk': 'no' };
  expect(givenIn(`?${searchOf(given, sheet)}`, sheet)).toEqual(given);
  expect(searchOf(given, sheet)).toBe('Severity=SEV1&Minutes+worked=11&Data+at+risk=no');
});

test('what is not a fact of the table, or empty, is not part of the case', () => {
  expect(givenIn('?utm=x&severity=SEV2&Category=&__proto__=1', sheet)).toEqual({ Severity: 'SEV2' });
});

test('bare digits for a time are minutes, and words are read as cells are', () => {
  const { facts } = readGiven(policy, { 'Minutes worked': '11', 'Error code': 'lt3104', 'Data at risk': 'not known' });
  expect(facts).toEqual({ 'Minutes worked': 660_000, 'Error code': 'LT-3104', 'Data at risk': null });
});

test('a field that cannot be read is told, and the others stay in force', () => {
  const { facts, problems } = readGiven(policy, { Severity: 'SEV1', 'Minutes worked': 'long' });
  expect(facts).toEqual({ Severity: 'SEV1' });
  expect(problems['Minutes worked']).toContain('11 min');
});

test('what is always known begins as none, where the table has that word', () => {
  expect(defaultsOf(sheet)).toEqual({ Consult: 'none' });
});
