import type { BoardPerson } from '../../desk-contract.ts';

/** Where somebody stands on the board. */
export type Part = 'on' | 'next' | 'absent' | 'others';

/** Everybody of a team in one part each: whoever works, then whoever comes next, whoever is absent, and the rest. */
export function partsOf(people: readonly BoardPerson[]): Record<Part, BoardPerson[]> {
  const parts: Record<Part, BoardPerson[]> = { on: [], next: [], absent: [], others: [] };
  for (const it of people) parts[partOf(it)].push(it);
  return parts;
}

function partOf({ onUntil, absentUntil, next }: BoardPerson): Part {
  if (onUntil) return 'on';
  if (absentUntil) return 'absent';
  return next ? 'next' : 'others';
}
