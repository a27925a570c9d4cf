import { factOf } from '../domain-facts.ts';
import { formatFact } from '../facts.ts';
import type { CompiledPolicy } from '../schema.ts';
import { type Axis, sampleOf } from './axes.ts';
import type { Box } from './boxes.ts';

/**
 * An example of a box in words: `a SEV2 network ticket worked 20 min`. Only facts that matter are told: a column in which
 * the box holds every value says nothing.
 */
export function story(policy: CompiledPolicy, axes: readonly Axis[], box: Box): string {
  const told = axes.flatMap((axis, index) => (box[index] === axis.all ? [] : [tell(policy, axis, box[index]!)]));
  const before = told.filter((it) => it.as === 'before').map((it) => it.words);
  const after = told.filter((it) => it.as === 'after').map((it) => it.words);
  const subject = policy.schema.subject ?? 'case';
  if (!told.length) return `any ${subject}`;
  const noun = [...before.reverse(), subject].join(' ');
  const tail = after.length ? ` ${listed(withOnce(after))}` : '';
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}${tail}`;
}

/** A sentence's first letter, large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `with impact one and urgency can wait`: said once for neighbors. */
function withOnce(phrases: readonly string[]): string[] {
  return phrases.map((it, index) => (phrases[index - 1]?.startsWith('with ') ? it.replace(/^with /, '') : it));
}

function tell(policy: CompiledPolicy, axis: Axis, atoms: bigint): { as: 'before' | 'after'; words: string } {
  const value = sampleOf(axis, atoms);
  const name = axis.heading.toLowerCase();
  if (value === null) return { as: 'after', words: `whose ${name} is not known` };
  const words = formatFact(factOf(axis.heading, axis.domain).kind, value);
  const told = policy.schema.columns[axis.heading]!.told;
  return told ? { as: told.as, words: told.words(words) } : { as: 'after', words: `with ${name} ${words}` };
}
