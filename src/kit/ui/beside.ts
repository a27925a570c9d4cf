import type { FormTrouble } from './use-submit.ts';

/** What a form says: beside its fields, and above them what belongs to none. */
export interface Beside<F extends string> {
  at: Partial<Record<F, string>>;
  rest: FormTrouble | undefined;
}

/** Puts what the server said beside the field that it is about; which that is, a form knows from the code. */
export function beside<F extends string>(
  problem: FormTrouble | undefined,
  fields: Readonly<Record<string, F>>,
): Beside<F> {
  const field = problem?.code && Object.hasOwn(fields, problem.code) ? fields[problem.code] : undefined;
  if (!problem || !field) return { at: {}, rest: problem };
  return { at: { [field]: `${problem.message} ${problem.remedy}` } as Beside<F>['at'], rest: undefined };
}
