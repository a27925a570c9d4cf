import { createHash } from 'node:crypto';
import type { CleanText } from '../../kit/clean-text.ts';
import { randomBytes16, uuidv7 } from '../../kit/ids.ts';
import type { SealedValue } from '../../privacy/seal-masked.ts';
import type { WordsRef } from '../event.ts';

/** Words as they are stored, apart from the event that they belong to. */
export interface StoredText {
  id: string;
  ticket: string;
  /** The person whose words or data they are. */
  about: string | null;
  /** 16 random bytes, hexadecimal: so that nobody can guess erased words by their hash. */
  salt: string;
  body: CleanText;
  /** The masked values of its words; their hash does not cover them, so that they may go before the words do. */
  sealed: SealedValue[];
}

/** Gives the masked values of words, sealed for the text of this id. What came with the words is held in memory alone. */
export type Seal = (words: CleanText, text: string) => SealedValue[];

/** What the texts of an event have in common. */
export interface TextsOf {
  ticket: string;
  about: string | null;
  /** Milliseconds since 1970. */
  at: number;
  seal?: Seal | undefined;
}

/** Makes the rows of an event's texts, and what the event keeps of them. */
export function storeTexts(
  texts: Readonly<Record<string, CleanText>>,
  { ticket, about, at, seal }: TextsOf,
): { rows: StoredText[]; refs: Record<string, WordsRef> } {
  const rows: StoredText[] = [];
  const refs: Record<string, WordsRef> = {};
  for (const [name, body] of Object.entries(texts)) {
    const id = uuidv7(at);
    const salt = Buffer.from(randomBytes16()).toString('hex');
    const row = { id, ticket, about, salt, body, sealed: seal?.(body, id) ?? [] };
    rows.push(row);
    refs[name] = { id: row.id, sha256: textHash(row) };
  }
  return { rows, refs };
}

/** SHA-256 of salt and words, hexadecimal. */
export function textHash({ salt, body }: Pick<StoredText, 'salt'> & { body: string }): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(body, 'utf8').digest('hex');
}
