import { askedOf } from './asked-of.ts';
import type { RuleSheet } from './contract.ts';
import { readCase } from './domain-facts.ts';
import type { Facts, FactValue } from './facts.ts';
import type { CompiledPolicy } from './schema.ts';

/** A case as somebody fills it in: words by the heading of the column; what is absent is as it was. */
export type Given = Readonly<Record<string, string>>;

/** What a form holds, read for a decision table: the facts, and what cannot be read, by heading. */
export interface ReadGiven {
  facts: Facts;
  problems: Readonly<Record<string, string>>;
}

/** Reads each field by itself, so that one that is wrong leaves the others in force. */
export function readGiven(policy: CompiledPolicy, given: Given): ReadGiven {
  const facts: Record<string, FactValue> = {};
  const problems: Record<string, string> = {};
  for (const [name, words] of Object.entries(given)) {
    const read = readCase(policy, { [name]: withUnit(words, policy.schema.columns[name]?.domain?.kind) });
    if ('facts' in read) Object.assign(facts, read.facts);
    else problems[name] = read.problems.join(' ');
  }
  return { facts, problems };
}

/** Bare digits for a time are minutes. */
function withUnit(words: string, kind: string | undefined): string {
  return kind === 'duration' && /^\s*\d+(\.\d+)?\s*$/.test(words) ? `${words.trim()} min` : words;
}

/** What a fact is as long as nobody says otherwise: *none* where the table has that word and the fact is always known. */
export function defaultsOf(sheet: RuleSheet): Given {
  const always = sheet.columns.filter((it) => it.domain && !it.domain.notKnown && it.domain.values?.includes('none'));
  return Object.fromEntries(always.map((it) => [it.heading, 'none']));
}

/** The case that an address holds: `?Severity=SEV1&Minutes+worked=11`. Other parameters are not the table's. */
export function givenIn(search: string, sheet: RuleSheet): Given {
  return givenBy(search, namesOf(sheet));
}

/** A case as an address holds it, in the order of the columns. */
export function searchOf(given: Given, sheet: RuleSheet): string {
  return searchBy(given, namesOf(sheet));
}

/** What a table can be asked, by name. */
export function namesOf(sheet: RuleSheet): string[] {
  return askedOf(sheet).map((it) => it.heading);
}

/** What an address says under some names, written in any case. */
export function givenBy(search: string, names: readonly string[]): Given {
  const given: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const name = names.find((it) => it.toLowerCase() === key.toLowerCase());
    if (name && value.trim()) given[name] = value.slice(0, 80);
  }
  return given;
}

/** The query of an address that says it. */
export function searchBy(given: Given, names: readonly string[]): string {
  const filled = names.flatMap((it) => (given[it] ? [[it, given[it]]] : []));
  return new URLSearchParams(filled as string[][]).toString();
}
