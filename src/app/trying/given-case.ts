import { Refusal } from '../../kit/refusal.ts';

/** Facts as they were typed: on the command line or as JSON. */
export type GivenFacts = Readonly<Record<string, unknown>>;

/** Cases as they came in, and whether one or a list was given. */
export interface GivenCases {
  cases: GivenFacts[];
  isList: boolean;
  /** JSON in means JSON out. */
  isJson: boolean;
}

/** Reads facts from words such as `Severity=SEV1` or, where there are none, from JSON on standard input. */
export function readCases(words: readonly string[], stdin: string | undefined): GivenCases {
  if (words.length) return { cases: [Object.fromEntries(words.map(readPair))], isList: false, isJson: false };
  const json = parseCase(stdin);
  const cases = Array.isArray(json) ? json : [json];
  if (!cases.every(isFacts)) throw notFacts;
  return { cases, isList: Array.isArray(json), isJson: true };
}

/** Reads a case from standard input as JSON. */
export function parseCase(stdin: string | undefined): unknown {
  if (!stdin?.trim()) throw noCase;
  return parse(stdin);
}

function readPair(word: string): [string, string] {
  const equals = word.indexOf('=');
  if (equals > 0) return [word.slice(0, equals).trim(), word.slice(equals + 1).trim()];
  throw new Refusal({
    code: 'usage',
    message: `"${word}" is not a fact and its value.`,
    remedy: 'Write facts as "Minutes worked=11 min".',
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    const message = `The case is not JSON: ${(error as Error).message}.`;
    throw new Refusal({
      code: 'not-json',
      message,
      remedy: 'Write {"Category": "database", "Severity": "SEV1"}, with names and words in double quotes.',
    });
  }
}

function isFacts(value: unknown): value is GivenFacts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const noCase = new Refusal({
  code: 'usage',
  message: 'There is no case to try.',
  remedy: 'Give facts as words (Category=database "Minutes worked=11 min") or as JSON on standard input.',
});

const notFacts = new Refusal({
  code: 'not-a-case',
  message: 'The case is not a set of facts.',
  remedy: 'Write {"Category": "database", "Severity": "SEV1"}, or a list of such.',
});
