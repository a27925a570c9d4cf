import type { HubDocument } from '../../documents/document.ts';
import { remembered, rememberedPair } from '../../kit/remembered.ts';
import { duration } from '../cells.ts';
import type { Duration } from '../duration.ts';
import type { CompiledPolicy, CompiledRow } from '../schema.ts';
import type { Disagreement } from './disagreement.ts';
import { type Sentence, sameDuration, sentencesOf } from './sentences.ts';

/**
 * Figures in sentences that name one row of another document's table and a column of it, in the column's own words:
 * "SEV1 tickets get a response within 20 min". Conditions and comparisons state no rule of their own and are passed over.
 */
export function spokenFigures(document: HubDocument, policies: readonly CompiledPolicy[]): Disagreement[] {
  return policies.flatMap((policy) => spoken.of(document, policy));
}

const spoken = rememberedPair((document: HubDocument, policy: CompiledPolicy) => {
  const key = closedKey(policy);
  if (!key || policy.document === document.id) return [];
  return said.of(document).flatMap((it) => compareSentence(it, policy, key));
});

const said = remembered((document: HubDocument) => sentencesOf(document).filter((it) => !conditional.test(it.text)));

const conditional =
  /\b(not|no|if|unless|until|after|before|more than|less than|or more|or less|longer|older|still|without)\b/i;

/** The key column whose values are a closed list, such as a severity; words of free text are named by chance. */
function closedKey(policy: CompiledPolicy): string | undefined {
  const { columns } = policy.schema;
  return Object.keys(columns).find((it) => columns[it]!.key && columns[it]!.cell.name === 'severity');
}

function compareSentence(sentence: Sentence, policy: CompiledPolicy, key: string): Disagreement[] {
  const named = policy.rows.filter((row) => new RegExp(`\\b${row.cells[key]!.text}\\b`).test(sentence.text));
  const row = named[0];
  if (!row || named.length > 1) return [];
  const columns = columnsNamed(sentence, policy);
  if (!columns.length) return [];
  const held = columns.flatMap((it) => (row.values[it] as Duration | undefined) ?? []);
  if (!held.length) return [];
  return sentence.figures
    .filter((it) => !held.some((other) => sameDuration(it.value, other)))
    .map((it) => ({ place: it.place, says: it.text, ...whatHolds(policy, row, columns) }));
}

/** The duration columns that a sentence names, by heading or by the words that the schema gives; the longer name counts. */
function columnsNamed({ text }: Sentence, policy: CompiledPolicy): string[] {
  const columns = Object.entries(policy.schema.columns).filter(([, column]) => column.cell.name === duration.name);
  const spoken = columns.flatMap(([heading, column]) =>
    [heading, ...(column.spoken ?? [])].map((words) => ({ heading, words: words.toLowerCase() })),
  );
  const found = spoken.filter((it) => text.toLowerCase().includes(it.words));
  const longest = found.filter(
    (it) => !found.some((other) => other !== it && other.words.includes(it.words) && other.heading !== it.heading),
  );
  return [...new Set(longest.map((it) => it.heading))];
}

function whatHolds(policy: CompiledPolicy, row: CompiledRow, columns: readonly string[]) {
  const holds = columns.map((it) => `${it} ${row.cells[it]!.text}`).join(', ');
  return { clause: `${policy.document} ${row.clause}`, holds };
}
