import type { Mark } from '../companies/find-company.ts';
import { clientSetup } from '../policy.ts';
import type { InForce } from '../service.ts';
import type { SetUpStep } from '../set-up-contract.ts';

/** The steps of KB-253 (setup) in their order, each with its evidence where it is done. No document, no steps. */
export function setUpSteps(marks: readonly Mark[], { set }: InForce): SetUpStep[] {
  const rows = set.policy(clientSetup)?.rows ?? [];
  return rows.map(({ clause, values }) => ({
    clause,
    step: values.Step,
    what: values['What is done'],
    owner: values.Owner,
    wanted: values.Evidence,
    done: doneBy(marks.find((it) => it.clause === clause)),
  }));
}

function doneBy(mark: Mark | undefined): SetUpStep['done'] {
  if (!mark) return null;
  const { evidence, by, at, edition } = mark;
  return { evidence, by, at, edition };
}
