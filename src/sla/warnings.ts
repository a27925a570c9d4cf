import type { Warning } from './clock.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * When a clock warns (rule 10): each share once, and again only where the due moved later and is crossed again. What the
 * due shows to come is in it; a clock that has ended warns no more.
 */
export function warningsOf(reckoning: Reckoning): Warning[] {
  const warnings: Warning[] = [];
  for (const percent of reckoning.run.rule.warnAt)
    for (const at of firings(reckoning, percent)) warnings.push({ percent, at });
  return warnings.length > 1 ? warnings.sort((a, b) => a.at - b.at || a.percent - b.percent) : warnings;
}

function firings(reckoning: Reckoning, percent: number): number[] {
  const { stretches, end, previous } = reckoning.run;
  const fired: number[] = [];
  // What a cycle carries over was warned of in the cycle before.
  let movedFrom = previous ? (reckoning.gives(stretches[0]!)?.due ?? 0) : Number.NEGATIVE_INFINITY;
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!;
    const gives = reckoning.gives(stretch);
    if (!gives) continue;
    const crossed = reckoning.crosses(gives.promise, percent);
    const again = fired.length > 0 || (previous !== undefined && crossed < stretch.from);
    const at = again ? crossed : Math.max(crossed, stretch.from);
    const isNew = !again || (gives.due > movedFrom && crossed >= stretch.from);
    const until = Math.min(stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY, end?.at ?? Number.POSITIVE_INFINITY);
    if (!isNew || at > until || at === Number.POSITIVE_INFINITY) continue;
    fired.push(at);
    movedFrom = gives.due;
  }
  return fired;
}
