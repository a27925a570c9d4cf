import type { Warning } from './clock.ts';
import { givesDue, promiseDue, restsOf } from './due.ts';
import type { ClockRun } from './replay/run.ts';
import type { Timetable } from './timetable.ts';

/** When a stretch is due, and when its share of the target is used up. */
interface Crossing {
  from: number;
  to: number;
  due: number;
  at: number;
}

/**
 * When a clock warns (rule 10): each share once, and again only where the due moved later and is crossed again. What the
 * due shows to come is in it; a clock that has ended warns no more.
 */
export function warningsOf(run: ClockRun, timetable: Timetable): Warning[] {
  return run.rule.warnAt
    .flatMap((percent) => firings(crossings(run, percent, timetable)).map((at) => ({ percent, at })))
    .sort((a, b) => a.at - b.at || a.percent - b.percent);
}

function crossings(run: ClockRun, percent: number, timetable: Timetable): Crossing[] {
  const rests = restsOf(run, timetable);
  const end = run.end?.at ?? Number.POSITIVE_INFINITY;
  return run.stretches.flatMap((stretch, index) => {
    const gives = givesDue(run, stretch, timetable);
    if (!gives) return [];
    const at = promiseDue(gives.promise, rests, timetable, percent / 100) ?? Number.POSITIVE_INFINITY;
    const to = Math.min(run.stretches[index + 1]?.from ?? Number.POSITIVE_INFINITY, end);
    return [{ from: stretch.from, to, due: gives.due ?? Number.POSITIVE_INFINITY, at }];
  });
}

function firings(crossings: readonly Crossing[]): number[] {
  const fired: number[] = [];
  let movedFrom = Number.NEGATIVE_INFINITY;
  for (const { from, to, due, at } of crossings) {
    const again = fired.length > 0;
    const instant = again ? at : Math.max(at, from);
    const isLater = !again || (due > movedFrom && at >= from);
    if (!isLater || instant > to || instant === Number.POSITIVE_INFINITY) continue;
    fired.push(instant);
    movedFrom = due;
  }
  return fired;
}
