import type { StoredWay } from '../contacts/ways.ts';

/**
 * Ways of one kind with what the file gives as the first and the second. One that is there already moves to its place and keeps its
 * label; another one takes the place of what stood there; what stands behind them stays. Null: from there on there is none.
 */
export function placeWays(before: readonly StoredWay[], given: readonly (StoredWay | null | undefined)[]): StoredWay[] {
  let ways = [...before];
  for (const [index, way] of given.entries()) {
    if (way === null) ways = ways.slice(0, index);
    else if (way) ways = placed(ways, index, way);
  }
  return ways;
}

function placed(ways: readonly StoredWay[], index: number, way: StoredWay): StoredWay[] {
  const there = ways.find((it) => it.value === way.value && it.extension === way.extension);
  if (there) return ways.filter((it) => it !== there).toSpliced(index, 0, there);
  return ways.toSpliced(index, 1, way);
}
