import { seal, unseal } from '../kit/sealed.ts';
import { Secret } from '../kit/secret.ts';
import type { Finding } from './finding.ts';
import { type MaskedPlace, maskedPlaces } from './masked-places.ts';
import { redact } from './redact.ts';
import type { RedactionRules } from './redaction-rules.ts';

/** A masked value as it may be kept: out of the text and out of every search, open to nobody without the key. */
export interface SealedValue extends Omit<MaskedPlace, 'raw'> {
  /** AES-256-GCM (`kit/sealed.ts`), bound to its text and to all that is said of it here: who changes its class cannot open it as that. */
  ciphertext: string;
}

export interface SealParts {
  /** `keyFor('masked values', hubKey)`. */
  key: Secret;
  /** The id of the text that the marks stand in; a value that is moved to another text does not open. */
  text: string;
}

/**
 * Seals the masked values of a text, so that one who may (`mayUnmask`) can see one again. `raw` is the text as it came, `findings` are
 * what `redact` said of it. What by itself is of a class that is removed is not kept, whatever class the words around it gave it.
 */
export function sealMasked(
  raw: string,
  findings: readonly Finding[],
  rules: RedactionRules,
  { key, text }: SealParts,
): SealedValue[] {
  const removed = { ...rules, classes: rules.classes.filter((it) => it.treatment === 'redact') };
  return maskedPlaces(findings).flatMap(({ raw: { start, length }, ...place }) => {
    const value = raw.slice(start, start + length);
    if (redact(value, removed).findings.length > 0) return [];
    return [{ ...place, ciphertext: seal(new Secret(value), key, about(text, place)) }];
  });
}

/** The value again; throws under another key, in another text, with another id, class or place, or where it was touched. */
export function openMasked({ ciphertext, ...place }: SealedValue, { key, text }: SealParts): Secret {
  return unseal(ciphertext, key, about(text, place));
}

function about(text: string, place: Omit<SealedValue, 'ciphertext'>): string {
  const { id, class: name, document, clause, start, length } = place;
  return `masked value ${JSON.stringify([text, id, name, document, clause, start, length])}`;
}
