import { suggest } from '../kit/nearest.ts';
import { inputsOf } from './decide.ts';
import { expected, type Fact, type FactKind, type Facts, type FactValue, readFact } from './facts.ts';
import type { CompiledPolicy } from './schema.ts';
import type { Domain } from './test.ts';

const kinds: Record<Domain['kind'], FactKind> = {
  values: 'one of',
  'yes/no': 'yes/no',
  number: 'number',
  duration: 'duration',
  code: 'text',
};

/** The fact that an input column tests: its name is the heading, its kind comes from the column's domain. */
export function factOf(name: string, domain: Domain): Pick<Fact, 'name' | 'kind' | 'values'> {
  return { name, kind: kinds[domain.kind], ...(domain.values ? { values: domain.values } : {}) };
}

/** Facts that were read from words, or everything that is wrong with them. */
export type ReadFacts = { facts: Facts } | { problems: string[] };

/**
 * Reads a case for a decision table. Keys are the column headings in any case, values the words of cells; what is absent or
 * null is not known. A key that the table does not ask for is a problem, so that a typing error is not taken for silence.
 */
export function readCase(policy: CompiledPolicy, given: Readonly<Record<string, unknown>>): ReadFacts {
  const names = inputsOf(policy);
  const facts: Record<string, FactValue> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(given)) {
    const name = names.find((it) => it.toLowerCase() === key.trim().toLowerCase());
    if (!name) problems.push(`"${key}" is not a fact of this table. ${suggest(key, names, 'Facts')}`);
    else readInto(facts, problems, name, policy.schema.columns[name]!.domain!, value);
  }
  return problems.length ? { problems } : { facts };
}

function readInto(
  facts: Record<string, FactValue>,
  problems: string[],
  name: string,
  domain: Domain,
  given: unknown,
): void {
  const read = readFact(factOf(name, domain), given);
  if ('problem' in read) problems.push(read.problem);
  else if (domain.kind === 'code' && read.value !== null) readCode(facts, problems, name, read.value);
  else facts[name] = read.value;
}

function readCode(facts: Record<string, FactValue>, problems: string[], name: string, given: FactValue): void {
  const code = String(given)
    .toUpperCase()
    .replace(/^(LT)?-?(\d{4})$/, 'LT-$2');
  if (/^LT-\d{4}$/.test(code)) facts[name] = code;
  else if (String(given).toLowerCase() === 'none') facts[name] = 'none';
  else problems.push(`"${name}" cannot be "${given}": ${expected({ kind: 'text' })} such as LT-3104, or none.`);
}
