import { describe, expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { ruleSheetOf } from './rule-sheet.ts';
import { tryTable } from './try-table.ts';

describe('a decision table put to a case', () => {
  it('shows the row that fires, those that stand below it, and what the others miss', () => {
    const tried = tryTable(sheetOf('escalation-criteria'), {
      Severity: 'SEV1',
      'Minutes worked': '20',
      'Steps tried': '1',
      'Data at risk': 'no',
      'Server access needed': 'no',
      Consult: 'none',
    });
    expect(tried.problems).toEqual({});
    expect(tried.rows.filter((it) => it.state === 'fires').map((it) => it.clause)).toEqual(['E5']);
    expect(rowOf(tried, 'E16')).toEqual({ clause: 'E16', state: 'below', misses: [] });
    expect(rowOf(tried, 'E6').misses).toEqual([
      { heading: 'Severity', is: 'SEV1', asks: 'SEV2' },
      { heading: 'Minutes worked', is: '20 min', asks: '30 min or more' },
      { heading: 'Steps tried', is: '1', asks: '2 or more' },
    ]);
    expect(rowOf(tried, 'E1').misses).toEqual([{ heading: 'Category', is: 'not known', asks: 'security' }]);
  });

  it('tells a field that cannot be read, and goes by the others', () => {
    const tried = tryTable(sheetOf('severity-matrix'), { Impact: 'one', Urgency: 'soon' });
    expect(Object.keys(tried.problems)).toEqual(['Urgency']);
    expect(rowOf(tried, 'V7').misses).toEqual([{ heading: 'Urgency', is: 'not known', asks: 'work stopped' }]);
  });
});

describe('a table that is looked up', () => {
  it('shows the rows that hold what is given, and what the others hold instead', () => {
    const tried = tryTable(sheetOf('ticket-lifecycle'), { From: 'escalated', Who: 'tier 1' });
    expect(fired(tried)).toEqual(['L25', 'L28']);
    expect(rowOf(tried, 'L22').misses).toEqual([{ heading: 'Who', is: 'tier 1', asks: 'Tier 2, Tier 3' }]);
  });

  it('knows counts and lengths of time by their meaning', () => {
    expect(fired(tryTable(sheetOf('discipline-ladder'), { Class: 'minor', Count: '7' }))).toEqual(['L4']);
    expect(fired(tryTable(sheetOf('breach-deadlines'), { Within: '1 day' }))).toEqual(['B1', 'B4']);
    expect(fired(tryTable(sheetOf('error-codes'), { Code: 'lt-3104' }))).toEqual(['LT-3104']);
  });

  it('shows every row where nothing is given, and tells a column that it has not', () => {
    const sheet = sheetOf('eir-deadlines');
    expect(fired(tryTable(sheet, {}))).toHaveLength(sheet.rows.length);
    expect(tryTable(sheet, { Colour: 'red' }).problems).toEqual({ Colour: 'The table has no such column.' });
  });
});

function sheetOf(name: string) {
  const policy = shipped.set.policies.find((it) => it.schema.name === name)!;
  return ruleSheetOf(policy, shipped.set.documents.get(policy.document)!, shipped.facts);
}

function rowOf({ rows }: ReturnType<typeof tryTable>, clause: string) {
  return rows.find((it) => it.clause === clause)!;
}

function fired({ rows }: ReturnType<typeof tryTable>): string[] {
  return rows.filter((it) => it.state === 'fires').map((it) => it.clause);
}
