import { formatMilliseconds, readMilliseconds } from './duration.ts';
import { findValue } from './words.ts';

/** What a fact can be. */
export type FactKind = 'yes/no' | 'number' | 'duration' | 'text' | 'one of' | 'list' | 'time';

/** A name that conditions may use. All facts stand in one list, which the help page shows. */
export interface Fact {
  /** As documents write it: `Minutes worked`. */
  name: string;
  kind: FactKind;
  /** The values of a fact of kind `one of`. */
  values?: readonly string[];
  /** What a number counts, where it counts something: `min`, `%`. */
  unit?: string;
  /** What it means, in one sentence. */
  meaning: string;
  /** How the log or a heartbeat gives it, in one sentence. */
  from: string;
}

/** A fact's value. Durations are milliseconds, times milliseconds since 1970; `null` is *not known*, never "no". */
export type FactValue = string | number | boolean | null | readonly (string | number)[];

/** Facts by name. A name that is absent is not known. */
export type Facts = Readonly<Record<string, FactValue>>;

/** What a fact in words means, or why it cannot be read. */
export type ReadFact = { value: FactValue } | { problem: string };

/** Reads a fact given in the words of cells: `11 min`, `SEV1`, `yes`, `not known`; numbers and booleans are taken as they are. */
export function readFact(fact: Pick<Fact, 'name' | 'kind' | 'values'>, given: unknown): ReadFact {
  if (given === null || given === undefined) return { value: null };
  if (typeof given === 'string' && /^(not known|unknown|null|)$/i.test(given.trim())) return { value: null };
  const value = readers[fact.kind](given, fact);
  return value === undefined ? { problem: `"${fact.name}" cannot be ${show(given)}: ${expected(fact)}.` } : { value };
}

/** A fact's value in the words of documents. */
export function formatFact(kind: FactKind, value: FactValue): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind === 'duration') return formatMilliseconds(value as number);
  return String(value);
}

/** What a fact may be, in words. */
export function expected(fact: Pick<Fact, 'kind' | 'values'>): string {
  const forms: Record<FactKind, string> = {
    'yes/no': 'yes, no or not known',
    number: 'a number of 0 or more',
    duration: 'a duration such as 11 min or PT11M',
    text: 'text',
    'one of': `one of ${fact.values?.join(', ')}`,
    list: 'a list',
    time: 'an instant such as 2026-11-23T01:30:00Z',
  };
  return forms[fact.kind];
}

const readers: Record<FactKind, (given: unknown, fact: Pick<Fact, 'values'>) => FactValue | undefined> = {
  'yes/no': (given) =>
    typeof given === 'boolean'
      ? given
      : { yes: true, true: true, no: false, false: false }[String(given).trim().toLowerCase()],
  number: (given) => readCount(given),
  duration: (given) => (typeof given === 'string' ? readMilliseconds(given) : undefined),
  text: (given) => (typeof given === 'string' ? given.trim() : undefined),
  'one of': (given, fact) => (typeof given === 'string' ? findValue(fact.values ?? [], given) : undefined),
  list: (given) => (Array.isArray(given) ? given : undefined),
  time: (given) => readInstant(given),
};

function readCount(given: unknown): number | undefined {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function readInstant(given: unknown): number | undefined {
  try {
    return typeof given === 'string' ? Temporal.Instant.from(given).epochMilliseconds : undefined;
  } catch {
    return undefined;
  }
}

function show(given: unknown): string {
  return JSON.stringify(given)?.slice(0, 60) ?? String(given);
}
