import { isoOf } from '../iso.ts';
import type { Domain, Range, Test } from '../test.ts';

/** A test as FEEL unary tests; the way out where no phrase of the closed list says it. */
export function formatFeel(test: Test, domain: Domain): string {
  const { known, notKnown } = test;
  if (known === 'all') return notKnown ? '-' : 'not(null)';
  if (known === 'none') return 'null';
  const parts =
    'values' in known ? known.values.map(literal) : known.ranges.map((range) => formatRange(range, domain.kind));
  if (known.not) return `not(${parts.join(', ')})`;
  return [...(notKnown ? ['null'] : []), ...parts].join(', ');
}

function literal(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value) : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

function formatRange({ from, fromOpen, to, toOpen }: Range, kind: Domain['kind']): string {
  const write = (value: number) => (kind === 'duration' ? `duration("${isoOf(value)}")` : String(value));
  if (from === undefined) return `${toOpen ? '<' : '<='} ${write(to!)}`;
  if (to === undefined) return `${fromOpen ? '>' : '>='} ${write(from)}`;
  if (from === to) return write(from);
  return `${fromOpen ? '(' : '['}${write(from)}..${write(to)}${toOpen ? ')' : ']'}`;
}
