import { describe, expect, it } from 'vitest';
import { compileSmall, type SmallTable } from '../../testing/small-table.ts';
import type { Domain } from '../test.ts';

const worked: Domain = { kind: 'duration', notKnown: false };
const severity: Domain = { kind: 'values', values: ['SEV1', 'SEV2'], notKnown: true };
const code: Domain = { kind: 'code', notKnown: true };

describe('what is told of a decision table', () => {
  it('is nothing where each case has its row', () => {
    expect(told({ inputs: { Worked: worked }, rows: [['less than 15 min'], ['15 min or more']] })).toEqual([]);
  });

  it('is a gap, as a case in words, at the cell that comes nearest to it', () => {
    const table = { inputs: { Worked: worked }, rows: [['less than 15 min'], ['30 min or more']] };
    expect(told(table)).toEqual(['17:8 policy/gap A case with worked 20 min matches no row.']);
  });

  it('is a gap where nobody thought of facts that are not known', () => {
    const table = { inputs: { Severity: severity }, rows: [['SEV1'], ['SEV2']] };
    expect(told(table)).toEqual(['17:8 policy/gap A case whose severity is not known matches no row.']);
  });

  it('leaves out what does not matter for a gap', () => {
    const table = {
      inputs: { Severity: severity, Worked: worked },
      rows: [
        ['SEV1', 'any'],
        ['SEV2', '1 h or more'],
        ['not known', 'any'],
      ],
    };
    expect(told(table)).toEqual(['18:15 policy/gap A case with severity SEV2 and worked 30 min matches no row.']);
  });

  it('is a gap at the end of a table that is read from the top', () => {
    const table: SmallTable = { inputs: { Severity: severity }, rows: [['SEV1'], ['SEV2']], hit: 'first' };
    expect(told(table)).toEqual(['18:1 policy/gap A case whose severity is not known matches no row.']);
  });

  it('is an overlap, with a case that matches both rows, at the lower one', () => {
    const table = { inputs: { Worked: worked }, rows: [['15 min or less'], ['15 min or more']] };
    expect(told(table)).toEqual(['18:1 policy/overlap B2 overlaps B1: a case with worked 15 min matches B2 and B1.']);
  });

  it('is an overlap of a code with its family', () => {
    const table = {
      inputs: { Code: code },
      rows: [['LT-9xxx'], ['not LT-91xx'], ['LT-9101'], ['not known'], ['LT-91xx']],
    };
    expect(told(table).map((it) => it.split(': ')[0])).toEqual([
      '18:1 policy/overlap B2 overlaps B1',
      '19:1 policy/overlap B3 overlaps B1',
      '21:1 policy/overlap B5 overlaps B1 and B3',
    ]);
  });

  it('is a row that a single row above takes whole', () => {
    const rows = [['10 min or more'], ['20 min or more'], ['any']];
    expect(told({ inputs: { Worked: worked }, rows, hit: 'first' })).toEqual([
      '18:1 policy/never-fires B2 can never fire: B1 above it takes every case of it, such as a case with worked 30 min.',
    ]);
  });

  it('is a row that several rows above take together', () => {
    const rows = [['less than 20 min'], ['20 min or more'], ['any']];
    expect(told({ inputs: { Worked: worked }, rows, hit: 'first' })).toEqual([
      '19:1 policy/never-fires B3 can never fire: B1 and B2 above it take every case of it.',
    ]);
  });

  it('is a row whose own cell no fact can meet, whatever the hit policy', () => {
    const rows = [['any'], ['not SEV1, SEV2']];
    const inputs = { Severity: { ...severity, notKnown: false } };
    for (const hit of ['unique', 'first', 'collect'] as const)
      expect(told({ inputs, rows, hit })).toEqual([
        '18:8 policy/never-fires B2 can never fire: no fact is "not SEV1, SEV2" under Severity.',
      ]);
  });

  it('is neither gap nor overlap where several rows or none may hold', () => {
    expect(told({ inputs: { Worked: worked }, rows: [['1 h or more'], ['2 h or more']], hit: 'collect' })).toEqual([]);
  });
});

function told(table: SmallTable): string[] {
  const { diagnostics } = compileSmall(table);
  return diagnostics
    .filter((it) => it.severity === 'error')
    .map((it) => `${it.line}:${it.column} ${it.code} ${it.message}`);
}
