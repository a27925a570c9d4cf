import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import type { RuleSheet } from './contract.ts';
import { decide, inputsOf } from './decide.ts';
import type { FactValue } from './facts.ts';
import { reviveTable } from './revive-table.ts';
import { ruleSheetOf } from './rule-sheet.ts';
import type { CompiledPolicy } from './schema.ts';

const { set, facts } = shipped;
const sheetOf = (policy: CompiledPolicy): RuleSheet =>
  JSON.parse(JSON.stringify(ruleSheetOf(policy, set.documents.get(policy.document)!, facts)));

test.each(set.policies.map((it) => [it.schema.name, it] as const))('%s is told in whole sentences', (_, policy) => {
  const sheet = sheetOf(policy);
  expect(sheet.rows.length).toBe(policy.rows.length);
  for (const row of sheet.rows) {
    expect(row.sentence).toMatch(/[.?!]["”']?$/);
    expect(row.sentence).not.toMatch(/undefined|\[object|: \.|\.\.|, \./);
  }
  for (const it of sheet.conditions) expect(it.facts.every((fact) => fact.meaning)).toBe(true);
});

test.each(set.policies.filter((it) => it.schema.kind === 'decision').map((it) => [it.schema.name, it] as const))(
  '%s decides in the browser as in the server, whatever the case',
  (_, policy) => {
    const revived = reviveTable(sheetOf(policy));
    fc.assert(
      fc.property(caseOf(policy), (facts) => {
        const clauses = (it: CompiledPolicy) => {
          const { taken, notTaken } = decide(it, facts);
          return [taken.map((row) => row.clause), notTaken.map((row) => [row.row.clause, row.failed])];
        };
        expect(clauses(revived)).toEqual(clauses(policy));
      }),
      { numRuns: 300 },
    );
  },
);

/** Any case that a table can be asked, *not known* included. */
function caseOf(policy: CompiledPolicy): fc.Arbitrary<Record<string, FactValue>> {
  const values = Object.fromEntries(
    inputsOf(policy).map((name) => {
      const domain = policy.schema.columns[name]!.domain!;
      const known: fc.Arbitrary<FactValue> =
        domain.kind === 'values'
          ? fc.constantFrom(...(domain.values ?? []))
          : domain.kind === 'yes/no'
            ? fc.boolean()
            : domain.kind === 'number'
              ? fc.nat({ max: 6 })
              : domain.kind === 'duration'
                ? fc.nat({ max: 300 }).map((minutes) => minutes * 60_000)
                : fc.constantFrom('LT-2041', 'LT-9101', 'none');
      return [name, fc.option(known)] as const;
    }),
  );
  return fc.record(values);
}

test('a row of a decision table reads as one sentence', () => {
  const criteria = sheetOf(set.policies.find((it) => it.schema.name === 'escalation-criteria')!);
  const said = (clause: string) => criteria.rows.find((it) => it.clause === clause)?.sentence;
  expect(said('E5')).toBe(
    'If severity is SEV1, minutes worked is 15 min or more and steps tried is 1 or more: verdict is tier 2 and channel is #tier2-escalation. A critical incident that the recommended actions have not solved in the time Tier 1 has for it.',
  );
  expect(said('E19')).toMatch(/^In every other case: verdict is stay\. /);
});
