import type { CleanText } from '../../kit/clean-text.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { InForce } from '../service.ts';
import type { Removed } from '../wire.ts';
import { takeSecrets } from './secrets-of.ts';
import { type Clean, FREE_TEXT, type FreeText, isFreeText, isName } from './text-fields.ts';

export interface Cleaned<T> {
  fields: Clean<T>;
  removed: Removed[];
}

/**
 * Takes secrets out of the texts of a record before it is stored (KB-450 classes). A name that holds one is refused with its field: the
 * person sees what they typed and can leave the secret out.
 */
export function cleanFields<T extends object>(inForce: InForce, given: T): Cleaned<T> {
  const removed: Removed[] = [];
  const fields = Object.entries(given).map(([field, value]) => [field, cleanValue({ inForce, removed }, field, value)]);
  return { fields: Object.fromEntries(fields) as Clean<T>, removed };
}

/** What an answer says of it; nothing where nothing was removed. */
export function tellRemoved(removed: Removed[]): { removed?: Removed[] } {
  return removed.length ? { removed } : {};
}

interface Work {
  inForce: InForce;
  removed: Removed[];
}

/** `path` is where it stands in the record: `ways.0.label`. */
function cleanValue(work: Work, path: string, value: unknown): unknown {
  const field = path.split('.').find((it) => isName(it) || isFreeText(it)) ?? '';
  if (Array.isArray(value)) return value.map((it, index) => cleanValue(work, `${path}.${index}`, it));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, cleanValue(work, `${path}.${key}`, it)]));
  }
  if (typeof value !== 'string') return value;
  if (isFreeText(field)) return freeText(work, field, value);
  return isName(field) ? nameText(work, path, value) : value;
}

function freeText({ inForce, removed }: Work, field: FreeText, value: string): CleanText {
  const { text, findings } = takeSecrets(inForce, value);
  if (findings.length && text.length > FREE_TEXT[field]) throw tooLong(field);
  removed.push(...findings.map((it) => ({ field, class: it.class, document: it.document, clause: it.clause })));
  return text;
}

function nameText({ inForce }: Work, path: string, value: string): CleanText {
  const { text, findings } = takeSecrets(inForce, value);
  if (findings[0]) throw secretInName(path, `${findings[0].document} ${findings[0].clause}`);
  return text;
}

const secretInName = (field: string, cite: string) =>
  new Refusal({
    code: 'clients/secret-in-name',
    status: 422,
    message: `There seems to be a password, a card number or a key in this name (${field}); ${cite} lets none be kept.`,
    remedy: 'Leave the secret out. If there is none, write the name in other words.',
  });

const tooLong = (field: FreeText) =>
  new Refusal({
    code: 'clients/secret-in-text',
    status: 422,
    message: `There is a password, a card number or a key in this text, and with a mark in its place it would be longer than ${FREE_TEXT[field]} characters (${field}).`,
    remedy: 'Leave the secret out, or shorten the text.',
  });
