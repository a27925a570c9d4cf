import { phraseFinder, spokenWords } from '../kit/find-phrases.ts';
import { remembered } from '../kit/remembered.ts';
import type { CompiledPolicy, CompiledRow } from '../policy/schema.ts';
import { compileTest } from '../policy/test.ts';
import type { securitySigns } from './policy.ts';

export type SignsPolicy = CompiledPolicy<typeof securitySigns.columns>;
type SignRow = CompiledRow<typeof securitySigns.columns>;

/** A sign of a security incident in a text. */
export interface FoundSign {
  /** Clause of the signs, `G2`. */
  clause: string;
  /** What it points to: `ransomware`. */
  means: SignRow['values']['Means'];
  /** The phrases or codes that were found, as the document or the catalogue writes them. */
  found: string[];
}

/**
 * The signs of a security incident in the words of a client, a note or an alert (KB-155 signs): whole phrases, and codes of
 * the families that the table names. A lone word is never one.
 */
export function findSigns(text: string, policy: SignsPolicy): FoundSign[] {
  const [codes, words] = [codesIn(text), spokenWords(text)];
  return finders.of(policy).flatMap(({ row, phrases, isSign }) => {
    const found = [...codes.filter(isSign), ...phrases(words)];
    return found.length ? [{ clause: row.clause, means: row.values.Means, found }] : [];
  });
}

/** A table is read once, and searched in each text that comes. */
const finders = remembered((policy: SignsPolicy) =>
  policy.rows.map((row) => {
    const { phrases, families } = row.values.Sign;
    const isSign = compileTest({ notKnown: false, known: { values: families, not: false } });
    return { row, phrases: phraseFinder(phrases), isSign };
  }),
);

/** `lt 9101` and `LT-9101` are the same code. A bare number is none: it may be anything. */
function codesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\blt[\s-]?(\d{4})\b/gi)].map((it) => `LT-${it[1]}`))];
}
