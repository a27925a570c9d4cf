import { expect, test } from 'vitest';
import type { ContractForm } from '../../contract-form.ts';
import { targetHeadings } from '../../contract-tables.ts';
import { asked, begin, emptyRow, withEveryKey } from './draft.ts';

const row = (Severity: string, Response = '') => ({ ...emptyRow(targetHeadings), Severity, Response });
const common = {
  document: 'KB-310',
  targets: ['SEV1', 'SEV2'].map((it) => row(it, '15 min')),
  calendars: [],
  rules: [],
};
const form = {
  title: 'One',
  targets: [row('SEV2', '1 h'), row('SEV9', '2 h')],
  calendars: [],
  rules: [],
  supported: [],
} as unknown as ContractForm;

test('every severity has a row, in the order of the common document; what it does not know comes last', () => {
  const { targets } = withEveryKey(form, common);
  expect(targets.map((it) => [it.Severity, it.Response])).toEqual([
    ['SEV1', ''],
    ['SEV2', '1 h'],
    ['SEV9', '2 h'],
  ]);
});

test('a form is sent with the text that it is written into, a source as it was typed, each with its moment', () => {
  const begun = begin({ inForce: null, form, common });
  expect(begun).toMatchObject({ mode: 'form', started: null, base: '' });
  const instant = (wall: string) => `${wall}:00Z`;
  expect(asked({ ...begun, text: 'old' }, instant)).toEqual({ source: '', form: begun.form });
  expect(asked({ ...begun, mode: 'source', text: 'typed', when: '2027-01-01T08:00' }, instant)).toEqual({
    source: 'typed',
    from: '2027-01-01T08:00:00Z',
  });
});

test('a contract that no form can show begins as its source', () => {
  expect(begin({ inForce: null, form: null, common })).toMatchObject({ mode: 'source', form: null });
});
