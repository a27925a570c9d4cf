import { type Severity, severities } from '../../policy/words.ts';
import { openMilliseconds } from '../../time/business-days.ts';
import type { ClockEdition } from '../edition.ts';
import type { Timetable } from '../timetable.ts';
import type { CarriedSpan, ClockRun, Stretch, TargetPromise } from './run.ts';

/** The promise of a severity for a clock, by the edition at the clock's start; absent where none is made. */
export function promiseOf(
  run: Pick<ClockRun, 'clock' | 'edition' | 'terms'>,
  severity: Severity,
  from: number,
  timetable: Timetable,
  carried: readonly CarriedSpan[] = [],
): TargetPromise | undefined {
  const target = run.terms.targets.get(severity);
  const duration = target?.durations[run.clock];
  if (!target || !duration) return undefined;
  const { calendar, clause } = target;
  const { standardDay } = timetable.calendar(calendar, run.edition);
  return { from, severity, target: openMilliseconds(duration, standardDay), calendar, clause, carried };
}

/** Gives a clock the promises of another severity, as its rule says (rule 7). */
export function changeSeverity(run: ClockRun, at: number, to: Severity, timetable: Timetable): void {
  if (run.severity === to) return;
  const standing = changes[run.rule.severityChange](run, at, to, timetable);
  run.severity = to;
  stand(run, { from: at, standing });
}

/** Moves a running clock to another edition: its promises keep their start and take the new targets. */
export function moveTo(run: ClockRun, at: number, edition: ClockEdition, timetable: Timetable): void {
  run.edition = edition;
  run.terms = timetable.terms(edition, startOf(run));
  run.rule = run.terms.rules[run.clock];
  const moved = new Map(run.promises.map((it) => [it, again(run, it, timetable)]));
  run.promises = run.promises.map((it) => moved.get(it)!);
  stand(run, { from: at, standing: run.stretches.at(-1)!.standing.map((it) => moved.get(it) ?? it) });
}

type Change = (run: ClockRun, at: number, to: Severity, timetable: Timetable) => readonly TargetPromise[];

const changes: Record<ClockRun['rule']['severityChange'], Change> = {
  fair: (run, at, to, timetable) => {
    const raised = gravity(to) > gravity(run.severity);
    if (!run.promises.some((it) => it.severity === to))
      add(run, promiseOf(run, to, raised ? at : startOf(run), timetable));
    return run.promises.filter((it) => gravity(it.severity) <= gravity(to));
  },
  retroactive: (run, _, to, timetable) => add(run, promiseOf(run, to, startOf(run), timetable)),
  'carry-over': (run, at, to, timetable) => {
    const last = run.stretches.at(-1)!.standing[0];
    const carried = last ? [...last.carried, { from: last.from, to: at, calendar: last.calendar }] : [];
    return add(run, promiseOf(run, to, at, timetable, carried));
  },
};

/** SEV1 weighs most. */
function gravity(severity: Severity): number {
  return severities.length - severities.indexOf(severity);
}

function startOf(run: ClockRun): number {
  return run.promises[0]?.from ?? run.startedAt;
}

function add(run: ClockRun, promise: TargetPromise | undefined): readonly TargetPromise[] {
  if (promise) run.promises.push(promise);
  return promise ? [promise] : [];
}

function again(run: ClockRun, it: TargetPromise, timetable: Timetable): TargetPromise {
  return promiseOf(run, it.severity, it.from, timetable, it.carried) ?? it;
}

/** What stood for no time at all did not stand. */
function stand(run: ClockRun, stretch: Stretch): void {
  if (run.stretches.at(-1)!.from === stretch.from) run.stretches.pop();
  run.stretches.push(stretch);
}
