import type { ProviderProblem } from '../provider-problems.ts';

/** Why somebody does not come in by a provider; the sign-in page tells them in words. */
export class NotIn extends Error {
  readonly problem: ProviderProblem;

  constructor(problem: ProviderProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
