import { type CodeRow, lookUpCode } from '../../codes/look-up.ts';
import { errorCodes } from '../../codes/policy.ts';
import { buildSearchIndex, search } from '../../documents/search.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { policyOf } from './policy-of.ts';

/** One code as a program reads it. */
interface CodeEntry {
  code: string;
  document: string;
  name: string;
  severity: string;
  category: string;
  description: string;
  clientSees: string;
  actions: string;
  escalate: string;
}

export type CodeAnswer =
  | { found: true; entry: CodeEntry }
  | { found: false; code: string; security: boolean; family: string[]; nearest: CodeEntry[]; whatNow: string }
  | { found: false; words: string; matches: CodeEntry[] };

/** Looks up a code, or the codes that words describe (KB-601). */
export function tryCodes(text: string, set: PolicySet): CodeAnswer {
  const policy = policyOf(set, errorCodes);
  const result = lookUpCode(text, policy);
  const entry = (row: CodeRow) => entryOf(row, policy.document);
  if (result.kind === 'code') return { found: true, entry: entry(result.row) };
  if (result.kind === 'not a code')
    return { found: false, words: text, matches: byWords(text, set, policy.rows, policy.document).map(entry) };
  const { code, family, security } = result;
  return {
    found: false,
    code,
    security,
    family: family.map((it) => it.clause),
    nearest: result.nearest.map(entry),
    whatNow: `${policy.document}#unknown`,
  };
}

function byWords(text: string, set: PolicySet, rows: readonly CodeRow[], document: string): CodeRow[] {
  const catalogue = [...set.documents.values()].filter((it) => it.id === document);
  const hits = search(buildSearchIndex(catalogue), text, { limit: 20 });
  return hits.flatMap((hit) => rows.filter((row) => row.clause === hit.anchor)).slice(0, 5);
}

function entryOf(row: CodeRow, document: string): CodeEntry {
  const { values, cells } = row;
  return {
    code: row.clause,
    document,
    name: values.Name,
    severity: values.Severity,
    category: values.Category,
    description: values.Description,
    clientSees: values['What the client sees'],
    actions: values['Recommended actions'],
    escalate: cells.Escalate.text,
  };
}

/** A look-up as an engineer reads it. */
export function codeLines(it: CodeAnswer): string[] {
  if (it.found) return entryLines(it.entry);
  if ('words' in it) return it.matches.length ? it.matches.map(shortLine) : [`No code fits "${it.words}".`];
  const warning = it.security
    ? [
        'Codes that begin with 9 are security incidents, known or not: escalate to #tier3-escalation at once (KB-155 S9).',
      ]
    : [];
  const family = it.family.length ? [`Its family: ${it.family.join(', ')}`] : [];
  return [
    `${it.code} is not in the catalogue.`,
    ...warning,
    'Nearest:',
    ...it.nearest.map((near) => `  ${shortLine(near)}`),
    ...family,
    `What to do now: ${it.whatNow.replace('#', ', section ')}`,
  ];
}

function entryLines(it: CodeEntry): string[] {
  return [
    `${it.code} ${it.name}`,
    `  ${it.severity}, ${it.category}. ${it.description}`,
    `  The client sees: ${it.clientSees}`,
    '  What to do:',
    ...it.actions.split(/;\s+/).map((action, index) => `    ${index + 1}. ${action}`),
    `  Escalate: ${it.escalate}`,
  ];
}

function shortLine(it: CodeEntry): string {
  return `${it.code} ${it.name} (${it.severity}, ${it.category})`;
}
