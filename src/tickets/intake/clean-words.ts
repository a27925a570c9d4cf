import type { CleanText } from '../../kit/clean-text.ts';
import type { Secret } from '../../kit/secret.ts';
import type { Finding } from '../../privacy/finding.ts';
import { redact } from '../../privacy/redact.ts';
import type { RedactionRules } from '../../privacy/redaction-rules.ts';
import type { NewEvent } from '../event.ts';
import type { Seal } from '../log/texts.ts';
import type { Removed } from '../wire.ts';
import { type Arrived, sealOf } from './seal-of.ts';

/** Words of a request by their names, cleaned: before that nothing is done with them. */
export interface CleanWords<K extends string> {
  words: Record<K, CleanText>;
  /** What was found, as entries of the log: class, place and length, never the value. */
  found: NewEvent<'privacy.found'>[];
  /** What whoever sent them is told. */
  removed: Removed[];
  /** Seals what is masked in them for the text that they are stored as. */
  seal: Seal;
}

/** Cleans each text by KB-450; a name without a text is left out. */
export function cleanWords<K extends string>(
  texts: Readonly<Partial<Record<K, string | undefined>>>,
  rules: RedactionRules,
  key: Secret,
): CleanWords<K> {
  const arrived: Arrived[] = [];
  const seal = sealOf(arrived, rules, key);
  const clean: CleanWords<K> = { words: {} as Record<K, CleanText>, found: [], removed: [], seal };
  for (const [name, given] of Object.entries(texts) as [K, string | undefined][]) {
    if (given === undefined) continue;
    const { text, findings } = redact(given, rules);
    clean.words[name] = text;
    arrived.push({ raw: given, text, findings });
    clean.found.push(...onceForFlags(findings).map((it) => foundEvent(name, it)));
    clean.removed.push(...findings.flatMap((it) => told(name, it)));
  }
  return clean;
}

/** Of what is only flagged it counts that it occurs, not how often. */
function onceForFlags(findings: readonly Finding[]): Finding[] {
  const first = new Map(findings.toReversed().map((it) => [it.clause, it]));
  return findings.filter((it) => it.treatment !== 'flag' || first.get(it.clause) === it);
}

const foundEvent = (of: string, it: Finding): NewEvent<'privacy.found'> => ({
  type: 'privacy.found',
  data: {
    of,
    class: it.class,
    clause: { document: it.document, clause: it.clause },
    treatment: it.treatment,
    start: it.start,
    length: it.length,
  },
});

function told(field: string, { class: name, document, clause, treatment }: Finding): Removed[] {
  return treatment === 'flag' ? [] : [{ field, class: name, document, clause, treatment }];
}
