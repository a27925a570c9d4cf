import { readFileSync } from 'node:fs';
import { assess } from '../src/escalation/assess.ts';
import { escalationCriteria } from '../src/escalation/policy.ts';
import { compileSet } from '../src/policy/compile.ts';
import { decidingRow, valuesOf } from '../src/policy/decide.ts';
import type { Facts } from '../src/policy/facts.ts';
import { registry } from '../src/registry/registry.ts';
import type { Row } from './row.ts';

const document = new URL('../content/KB-155.md', import.meta.url);
const minute = 60_000;

/** One assessment: verdict, clause, every row that was not taken with its reasons, what would change it, what to ask first. */
export async function run(): Promise<Row[]> {
  const source = { file: 'KB-155.md', source: readFileSync(document, 'utf8') };
  const policy = compileSet([source], registry, { partial: true }).policy(escalationCriteria)!;
  const full = perCall((facts) => assess(facts, policy));
  const bare = perCall((facts) => decidingRow(policy, valuesOf(policy, facts)));
  const note = `with all reasons, ${policy.rows.length} clauses; the deciding clause alone ${round(bare)} µs`;
  return [{ name: 'one assess', value: round(full), unit: 'µs', bar: '20 µs', note }];
}

/** Cases that end in different rows, some with facts that are not known. */
const cases: readonly Facts[] = [
  { Category: 'security' },
  { Category: 'database', Severity: 'SEV1', 'Minutes worked': 11 * minute, 'Steps tried': 1, Consult: 'asked' },
  { Category: 'network', Severity: 'SEV2', 'Minutes worked': 20 * minute, 'Steps tried': 1, 'Data at risk': false },
  { Severity: 'SEV3', 'Data at risk': false, 'Regulated client': true, 'Server access needed': false },
  { Severity: 'SEV4', 'Error code': 'LT-1001', 'Data at risk': false, Consult: 'none', 'Steps tried': 0 },
];

function perCall(work: (facts: Facts) => unknown): number {
  const times = 4_000;
  for (let i = 0; i < times; i++) work(cases[i % cases.length]!);
  const rounds = Array.from({ length: 9 }, () => {
    const started = performance.now();
    for (let i = 0; i < times; i++) work(cases[i % cases.length]!);
    return ((performance.now() - started) * 1_000) / times;
  });
  return rounds.sort((a, b) => a - b)[4]!;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
