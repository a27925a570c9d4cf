import { Refusal } from '../../kit/refusal.ts';
import { readCase } from '../../policy/domain-facts.ts';
import type { Facts } from '../../policy/facts.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { Columns, CompiledPolicy, PolicySchema } from '../../policy/schema.ts';
import type { GivenFacts } from './given-case.ts';

/** The compiled policy of a schema; refused where the documents do not hold it, or not in order. */
export function policyOf<C extends Columns>(set: PolicySet, schema: PolicySchema<C>): CompiledPolicy<C> {
  const policy = set.policy(schema);
  if (policy) return policy;
  throw new Refusal({
    code: 'no-policy',
    message: `The documents hold no ${schema.name} that is in order.`,
    remedy: 'Run `npx hub check` on them: it says what is wrong and where.',
  });
}

/** Facts in words, read for a decision table; refused with everything that is wrong with them. */
export function factsFor<C extends Columns>(policy: CompiledPolicy<C>, given: GivenFacts): Facts {
  const read = readCase(policy as unknown as CompiledPolicy, given);
  if ('facts' in read) return read.facts;
  throw new Refusal({
    code: 'facts',
    message: read.problems.join(' '),
    remedy: 'Correct the case and try again; what is left out is not known.',
  });
}
