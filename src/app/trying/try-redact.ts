import type { PolicySet } from '../../policy/policy-set.ts';
import type { Finding } from '../../privacy/finding.ts';
import { dataClasses } from '../../privacy/policy.ts';
import { redact } from '../../privacy/redact.ts';
import { redactionRules } from '../../privacy/redaction-rules.ts';
import { policyOf } from './policy-of.ts';

/** What the desk would keep of a text, and what it found; never a value. */
export interface RedactAnswer {
  text: string;
  findings: Pick<Finding, 'class' | 'clause' | 'document' | 'detector' | 'treatment' | 'start' | 'length'>[];
}

/** Puts texts to the classes of KB-450. */
export function tryRedact(texts: readonly string[], set: PolicySet): RedactAnswer[] {
  const rules = redactionRules(policyOf(set, dataClasses));
  return texts.map((it) => redact(it, rules));
}

/** Texts as they came in: words of the command line, a text on standard input, or a JSON list of texts there. */
export function readTexts(words: readonly string[], stdin: string | undefined): { texts: string[]; isList: boolean } {
  if (words.length) return { texts: [words.join(' ')], isList: false };
  const list = listIn(stdin ?? '');
  return list ? { texts: list, isList: true } : { texts: stdin ? [stdin] : [], isList: false };
}

/** Anything else that begins with a bracket is a text: logs are pasted, too. */
function listIn(stdin: string): string[] | undefined {
  if (!stdin.trimStart().startsWith('[')) return undefined;
  try {
    const json: unknown = JSON.parse(stdin);
    return Array.isArray(json) && json.every((it) => typeof it === 'string') ? json : undefined;
  } catch {
    return undefined;
  }
}

/** A redacted text as an engineer reads it. */
export function redactLines({ text, findings }: RedactAnswer): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return [...lines, ...(findings.length ? findings.map(findingLine) : ['Nothing was found.'])];
}

const DONE = { redact: 'removed', mask: 'masked', flag: 'flagged, left as it is' } as const;

function findingLine(it: RedactAnswer['findings'][number]): string {
  const { document, clause, class: name, detector, treatment, start, length } = it;
  return `  ${document} ${clause}: ${name} ${DONE[treatment]} (${detector}, at ${start}, ${length} long)`;
}
