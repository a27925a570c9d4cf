import { describe, expect, it } from 'vitest';
import type { Place } from '../documents/diagnostic.ts';
import { checkWays } from './lifecycle-ways.ts';

describe('the ways of the lifecycle', () => {
  it('are in order where each state is reached from new and leads to closed', () => {
    expect(told('new>open', 'open>resolved', 'resolved>closed', 'closed>open')).toEqual([]);
  });

  it('let closed be the end', () => {
    expect(told('new>closed')).toEqual([]);
  });

  it('tell of a state that no way from new leads to', () => {
    expect(told('new>closed', 'escalated>closed')).toEqual([
      '2 From policy/state-not-reached From: no ticket can ever be "escalated": no way leads there from "new", so L2 is never taken.',
    ]);
  });

  it('tell of a state without a way out, where a ticket enters it', () => {
    expect(told('new>open', 'open>closed', 'open>waiting on client', 'waiting on client>waiting on client')).toEqual([
      '3 To policy/state-without-way-out To: a ticket that becomes "waiting on client" by L3 stays so for ever: no row leads out of it.',
    ]);
  });

  it('tell once of states that only lead to each other', () => {
    expect(codes('new>closed', 'new>open', 'open>escalated', 'escalated>open')).toEqual([
      'policy/state-without-way-out',
    ]);
    expect(codes('new>closed', 'open>escalated', 'escalated>open')).toEqual(['policy/state-not-reached']);
  });

  it('tell the state at fault, and not those that lead to it or come after it', () => {
    expect(told('new>open', 'new>closed', 'open>escalated')).toEqual([
      expect.stringContaining('becomes "escalated" by L3'),
    ]);
    expect(told('new>closed', 'resolved>open', 'escalated>resolved', 'open>closed')).toEqual([
      expect.stringContaining('can ever be "escalated"'),
    ]);
  });

  it('tell once that no ticket can be closed', () => {
    expect(told('new>open', 'open>resolved', 'closed>open')).toEqual([
      expect.stringContaining('can ever be "closed": no way leads there from "new", so L3'),
    ]);
    expect(told('new>open', 'open>resolved')).toEqual([expect.stringContaining('can ever be "closed": no way')]);
  });
});

function codes(...ways: string[]): string[] {
  return told(...ways).map((it) => it.split(' ')[2]!);
}

/** Rows as `from>to`; what is told as line, column, code and message. */
function told(...ways: string[]): string[] {
  const rows = ways.map((way, index) => {
    const [from, to] = way.split('>') as [string, string];
    const cells = { From: { place: place(index + 1, 1) }, To: { place: place(index + 1, 2) } };
    return { clause: `L${index + 1}`, values: { From: [from], To: to }, cells };
  });
  const found: string[] = [];
  checkWays(rows, (it, problem) =>
    found.push(`${it.line} ${it.column === 1 ? 'From' : 'To'} ${problem.code} ${problem.message}`),
  );
  return found;
}

function place(line: number, column: number): Place {
  return { line, column, endLine: line, endColumn: column + 1, start: 0, end: 1 };
}
