import { expect, test } from 'vitest';
import { factColumns, readFactCells } from './fact-cells.ts';
import type { Fact } from './facts.ts';

const known: Fact[] = [
  { name: 'Paused', kind: 'yes/no', meaning: 'It rests.', from: 'The log.' },
  { name: 'Time to next due', kind: 'duration', meaning: 'How long there is.', from: 'The clocks.' },
  { name: 'Status', kind: 'one of', values: ['open', 'closed'], meaning: 'Its state.', from: 'The log.' },
];

test('facts are read from their words, and what has no cell is not known', () => {
  expect(readFactCells({ Paused: 'no', 'Time to next due': '25 min', Clause: 'R1' }, known)).toEqual({
    facts: { Paused: false, 'Time to next due': 1_500_000 },
  });
  expect(readFactCells({ Status: 'not known' }, known)).toEqual({ facts: {} });
});

test('a value that the fact cannot have is told with its column', () => {
  expect(readFactCells({ Paused: 'no', Status: 'opn' }, known)).toEqual({
    problem: '"Status" cannot be "opn": one of open, closed.',
    column: 'Status',
  });
});

test('each fact is a column with its meaning', () => {
  expect(factColumns(known)).toMatchObject({ Paused: 'It rests.' });
});
