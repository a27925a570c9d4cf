import { contractOf } from './contract-text.ts';

/** Gives clause ids that nothing has or ever had: C1, C2 and so on. */
export type FreeIds = () => string;

export function freeIds(source: string, id: string, used: readonly string[]): FreeIds {
  const held = contractOf(id, source)?.clauses.map((it) => it.id) ?? [];
  const numbers = [...used, ...held].map((it) => Number(/^C(\d+)$/.exec(it)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return () => `C${++last}`;
}
