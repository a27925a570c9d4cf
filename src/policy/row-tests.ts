import type { Columns, CompiledRow } from './schema.ts';
import { compileTest, isAny, type Test } from './test.ts';

/** A row's input cells as closures, in column order; and those alone that say something. */
export function testsOf(columns: Columns, values: Record<string, unknown>): Pick<CompiledRow, 'tests' | 'checks'> {
  const inputs = Object.keys(columns).filter((heading) => columns[heading]!.role === 'input');
  const data = inputs.map((heading) => values[heading] as Test);
  const tests = data.map(compileTest);
  const checks = tests.flatMap((holds, column) => (isAny(data[column]!) ? [] : [{ column, holds }]));
  return { tests, checks };
}
