import { asRests, counted, dueAfter, type Rests } from '../time/counting.ts';
import { pauseEnd } from './replay/pauses.ts';
import type { ClockRun, Stretch, TargetPromise } from './replay/run.ts';
import type { Timetable } from './timetable.ts';

/** A promise and when it is due; never where `Infinity`, as in a pause without an end. */
export interface DuePromise {
  promise: TargetPromise;
  due: number;
}

/** What follows from one run's records: dues and counted time, each worked out once. */
export class Reckoning {
  readonly run: ClockRun;
  readonly timetable: Timetable;
  /** Everything in which the clock rested: its pauses as a union, and what earlier cycles left. */
  readonly rests: Rests;
  readonly #dues = new Map<TargetPromise, number>();

  constructor(run: ClockRun, timetable: Timetable) {
    this.run = run;
    this.timetable = timetable;
    this.rests = run.pauses.length || run.rests.length ? restsOf(run, timetable) : [];
  }

  /** The standing promise that gives the due. Where two are due together, the later made. */
  gives(stretch: Stretch): DuePromise | undefined {
    let first: DuePromise | undefined;
    for (const promise of stretch.standing) {
      const due = this.due(promise);
      if (!first || due <= first.due) first = { promise, due };
    }
    return first;
  }

  /** When a promise is due. */
  due(promise: TargetPromise): number {
    const kept = this.#dues.get(promise);
    if (kept !== undefined) return kept;
    const due = this.crosses(promise, 100);
    this.#dues.set(promise, due);
    return due;
  }

  /** When a percentage of a promise's target is used up; what was counted under earlier severities is taken off. */
  crosses(it: TargetPromise, percent: number): number {
    const left = (it.target * percent) / 100 - this.#countedBefore(it);
    const open = this.timetable.open(it.calendar);
    return dueAfter(open, it.from, Math.round(Math.max(0, left)), this.rests) ?? Number.POSITIVE_INFINITY;
  }

  /** Open, unpaused time that a promise has used by an instant. */
  used(it: TargetPromise, at: number): number {
    return this.#countedBefore(it) + counted(this.timetable.open(it.calendar), it.from, at, this.rests);
  }

  #countedBefore({ carried }: TargetPromise): number {
    let sum = 0;
    for (const { from, to, calendar } of carried) sum += counted(this.timetable.open(calendar), from, to, this.rests);
    return sum;
  }
}

function restsOf(run: ClockRun, timetable: Timetable): Rests {
  return asRests([...run.rests, ...run.pauses.map((it) => ({ from: it.from, to: pauseEnd(it, run, timetable) }))]);
}
