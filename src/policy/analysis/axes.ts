import type { FactValue } from '../facts.ts';
import type { CompiledPolicy } from '../schema.ts';
import type { Domain, Test } from '../test.ts';
import { atomsOf, type Box } from './boxes.ts';
import { candidates } from './candidates.ts';

/** One input column as the analysis sees it: facts that no cell of the column tells apart are one atom. */
export interface Axis {
  heading: string;
  domain: Domain;
  /** One value for each atom, the plainest. */
  samples: readonly FactValue[];
  /** Every atom, as bits. */
  all: bigint;
  /** For each row, the atoms that its cell accepts. */
  accepted: readonly bigint[];
}

/** The input columns of a decision table, each cut into as few atoms as its cells need. */
export function axesOf(policy: CompiledPolicy): Axis[] {
  const inputs = Object.entries(policy.schema.columns).filter(([, column]) => column.role === 'input');
  return inputs.map(([heading, column], index) => axisOf(policy, heading, column.domain!, index));
}

/** The box of cases that each row accepts. */
export function boxesOf(axes: readonly Axis[], rows: number): Box[] {
  return Array.from({ length: rows }, (_, row) => axes.map((axis) => axis.accepted[row]!));
}

/** A value of a set of atoms: that of the first. */
export function sampleOf(axis: Axis, atoms: bigint): FactValue {
  return axis.samples[atomsOf(atoms)[0]!.toString(2).length - 1]!;
}

function axisOf(policy: CompiledPolicy, heading: string, domain: Domain, index: number): Axis {
  const tests = policy.rows.map((row) => row.values[heading] as Test);
  const atoms = new Map<string, FactValue>();
  for (const value of candidates(domain, tests)) {
    const answers = policy.rows.map((row) => (row.tests[index]!(value) ? '1' : '0')).join('');
    if (!atoms.has(answers)) atoms.set(answers, value);
  }
  const columns = [...atoms.keys()];
  return {
    heading,
    domain,
    samples: [...atoms.values()],
    all: (1n << BigInt(columns.length)) - 1n,
    accepted: policy.rows.map((_, row) => bitsWhere(columns, (answers) => answers[row] === '1')),
  };
}

function bitsWhere(columns: readonly string[], accepts: (answers: string) => boolean): bigint {
  return columns.reduce((bits, answers, atom) => (accepts(answers) ? bits | (1n << BigInt(atom)) : bits), 0n);
}
