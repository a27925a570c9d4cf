import type { CleanText } from '../../kit/clean-text.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Finding } from '../../privacy/finding.ts';
import type { RedactionRules } from '../../privacy/redaction-rules.ts';
import { sealMasked } from '../../privacy/seal-masked.ts';
import type { Seal } from '../log/texts.ts';

/** A text as it came and as it is kept. It lives as long as its request, and nothing prints it. */
export interface Arrived {
  raw: string;
  text: CleanText;
  findings: readonly Finding[];
}

/**
 * Seals masked values where the texts get their ids: on their way there commands hand on clean words alone, so a text is known again by
 * its words. Where two of a request have the same words and other values, nobody can say whose is whose, and neither is kept.
 */
export function sealOf(arrived: readonly Arrived[], rules: RedactionRules, key: Secret): Seal {
  return (words, text) => {
    const same = arrived.filter((it) => it.text === words);
    const [first] = same;
    if (!first || same.some((it) => it.raw !== first.raw)) return [];
    return sealMasked(first.raw, first.findings, rules, { key, text });
  };
}
