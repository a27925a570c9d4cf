import type { Problem } from './use-submit.ts';

/** What a form with several fields says: beside each, and above them what belongs to none. */
export interface Beside<F extends string> {
  at: Partial<Record<F, Problem>>;
  rest: Problem | undefined;
}

/** Puts what the server said beside the field that it is about; which that is, a form knows from the code. */
export function beside<F extends string>(problem: Problem | undefined, fields: Readonly<Record<string, F>>): Beside<F> {
  const field = problem?.code && Object.hasOwn(fields, problem.code) ? fields[problem.code] : undefined;
  if (!problem || !field) return { at: {}, rest: problem };
  return { at: { [field]: problem } as Beside<F>['at'], rest: undefined };
}
