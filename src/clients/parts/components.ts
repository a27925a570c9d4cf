import { Refusal } from '../../kit/refusal.ts';
import { serviceStack } from '../policy.ts';
import type { InForce } from '../service.ts';

/** The components of the service stack as KB-253 names them; none where no document in force has the table. */
export function componentsOf({ set }: InForce): string[] | undefined {
  return set.policy(serviceStack)?.rows.map((it) => it.values.Component);
}

/** The components in the document's own words; refuses one that the service stack does not have. */
export function checkComponents(given: readonly string[], inForce: InForce): string[] {
  const known = componentsOf(inForce);
  if (!known) return [...given];
  return given.map((it) => known.find((one) => one.toLowerCase() === it.toLowerCase()) ?? unknown(it, known));
}

function unknown(given: string, known: readonly string[]): never {
  throw new Refusal({
    code: 'clients/unknown-component',
    status: 422,
    message: `"${given}" is not in the service stack of KB-253 (components).`,
    remedy: `Use one of: ${known.join(', ')}.`,
  });
}
