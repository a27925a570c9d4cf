import { Refusal } from '../../kit/refusal.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { dataClasses } from '../../privacy/policy.ts';
import { redact } from '../../privacy/redact.ts';
import { type RedactionRules, redactionRules } from '../../privacy/redaction-rules.ts';
import type { InForce } from '../service.ts';
import type { Removed } from '../wire.ts';

/** How long each free text may be; the database holds to the same. */
const FREE_TEXT = { about: 2000, maintenance: 500, evidence: 500, position: 120, room: 200, power: 200, askFirst: 200 };
type FreeText = keyof typeof FREE_TEXT;

export interface Cleaned<T> {
  fields: T;
  removed: Removed[];
}

/**
 * Takes secrets out of the free text of a record before it is stored: what KB-450 (classes) says to redact. What is masked or flagged
 * in messages stays here, since a client's record is the place of its contacts' data.
 */
export function cleanFields<T extends object>(inForce: InForce, given: T): Cleaned<T> {
  const rules = secretsOf(inForce.set);
  const removed: Removed[] = [];
  const fields = Object.fromEntries(
    Object.entries(given).map(([field, value]) => {
      if (!isFreeText(field) || typeof value !== 'string') return [field, value];
      const { text, findings } = redact(value, rules);
      if (findings.length && text.length > FREE_TEXT[field]) throw tooLong(field);
      removed.push(...findings.map((it) => ({ field, class: it.class, document: it.document, clause: it.clause })));
      return [field, text];
    }),
  ) as T;
  return { fields, removed };
}

/** What an answer says of it; nothing where nothing was removed. */
export function tellRemoved(removed: Removed[]): { removed?: Removed[] } {
  return removed.length ? { removed } : {};
}

/** The text without the secrets in it. */
export function withoutSecrets(inForce: InForce, text: string): string {
  return redact(text, secretsOf(inForce.set)).text;
}

const held = new WeakMap<PolicySet, RedactionRules>();

function secretsOf(set: PolicySet): RedactionRules {
  const rules = held.get(set) ?? readSecrets(set);
  held.set(set, rules);
  return rules;
}

function readSecrets(set: PolicySet): RedactionRules {
  const policy = set.policy(dataClasses);
  if (!policy) return { document: '', classes: [] };
  const rules = redactionRules(policy);
  return { ...rules, classes: rules.classes.filter((it) => it.treatment === 'redact') };
}

function isFreeText(field: string): field is FreeText {
  return Object.hasOwn(FREE_TEXT, field);
}

const tooLong = (field: FreeText) =>
  new Refusal({
    code: 'clients/secret-in-text',
    status: 422,
    message: `There is a password, a card number or a key in this text, and with a mark in its place it would be longer than ${FREE_TEXT[field]} characters (${field}).`,
    remedy: 'Leave the secret out, or shorten the text.',
  });
