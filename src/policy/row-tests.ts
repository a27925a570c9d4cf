import type { Columns, CompiledRow } from './schema.ts';
import { compileTest, isAny, type Test } from './test.ts';

/**
 * The closures of one row over its input columns: all of them in column order, and those that say something. Made when a
 * document is compiled, and again where a table arrives as data.
 */
export function compileRowTests(
  columns: Columns,
  values: Readonly<Record<string, unknown>>,
): Pick<CompiledRow, 'tests' | 'checks'> {
  const inputs = Object.keys(columns).filter((heading) => columns[heading]!.role === 'input');
  const data = inputs.map((heading) => values[heading] as Test);
  const tests = data.map(compileTest);
  const checks = tests.flatMap((holds, column) => (isAny(data[column]!) ? [] : [{ column, holds }]));
  return { tests, checks };
}
