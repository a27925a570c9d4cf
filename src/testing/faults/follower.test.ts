import { expect, test } from 'vitest';
import { hearingFindings } from './follower.ts';

const stored = { 'INC-1': [1, 2, 3].map((seq) => ({ seq, id: `${seq}`, what: 'x' })) };
const findings = (...seqs: number[]) =>
  hearingFindings(
    'Ana',
    seqs.map((seq) => ({ number: 'INC-1', seq })),
    stored,
  );

test('whoever heard all of it once and in order gives no finding', () => {
  expect(findings(1, 2, 3)).toEqual([]);
});

test.each([
  ['something was missed', [1, 3]],
  ['something came twice', [1, 2, 2, 3]],
  ['something came before its time', [1, 3, 2]],
  ['nothing came', []],
])('it is found where %s', (_, seqs) => {
  expect(findings(...seqs)).toEqual([`Ana heard ${seqs} of INC-1, whose log has 1,2,3.`]);
});

test('it is found where somebody heard of what is not there', () => {
  expect(hearingFindings('Ana', [{ number: 'INC-2', seq: 1 }], {})).toEqual([
    'Ana heard of INC-2, which is not there.',
  ]);
});
