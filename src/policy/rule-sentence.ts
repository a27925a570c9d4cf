import type { Column, CompiledPolicy, CompiledRow } from './schema.ts';
import { isAny, type Test } from './test.ts';

interface Filled {
  heading: string;
  text: string;
  column: Column;
}

/** A row of a policy as one sentence, in the words of its cells. */
export function ruleSentence(row: CompiledRow, policy: CompiledPolicy): string {
  const filled = Object.entries(policy.schema.columns)
    .map(([heading, column]) => ({ heading, column, text: row.cells[heading]?.text ?? '-' }))
    .filter(({ column, text }) => column.role === 'input' || text !== '-');
  return policy.schema.kind === 'decision' ? decisionSentence(row, filled) : listSentence(filled, policy.schema.title);
}

function decisionSentence(row: CompiledRow, filled: Filled[]): string {
  const asked = filled.filter(({ column, heading }) => column.role === 'input' && !isAny(row.values[heading] as Test));
  const given = filled.filter(({ column }) => column.role !== 'input');
  const reasons = given.filter(isProse).map((it) => sentence(it.text));
  const facts = given.filter((it) => !isProse(it)).map((it) => `${lower(it.heading)} is ${it.text}`);
  const when = asked.length
    ? `If ${list(asked.map((it) => `${lower(it.heading)} is ${it.text}`))}`
    : 'In every other case';
  return [`${when}: ${list(facts)}.`, ...reasons].join(' ');
}

/** A row of a list: what it is about, then its short cells, then what is said at length. */
function listSentence(filled: Filled[], title = filled[0]?.heading): string {
  const subject = filled.find((it) => it.heading === title);
  const rest = filled.filter((it) => it !== subject);
  const short = rest.filter((it) => !isProse(it)).map((it) => `${lower(it.heading)} ${it.text}`);
  const long = rest.filter(isProse).map((it) => `${it.heading}: ${sentence(it.text)}`);
  const first = join(subject?.text ?? '', short.join(', '));
  return [first, ...long].join(' ');
}

/** What a row is about may be a sentence itself, and is then not followed by a colon. */
function join(subject: string, rest: string): string {
  if (!rest) return sentence(subject);
  if (/[.?!]$/.test(subject)) return `${subject} ${rest[0]!.toUpperCase()}${rest.slice(1)}.`;
  return `${subject}: ${rest}.`;
}

/** Text that people wrote as sentences, or that is too long to stand in a row of words. */
function isProse({ column, text }: Filled): boolean {
  return text.length > 60 || (column.cell.name === 'text' && /[.?!]$/.test(text));
}

function sentence(text: string): string {
  return /[.?!]["”']?$/.test(text) ? text : `${text}.`;
}

/** `Minutes worked` within a sentence; `SLA` and `Tier 1` stay. */
function lower(heading: string): string {
  return /^[A-Z][a-z]/.test(heading) ? heading[0]!.toLowerCase() + heading.slice(1) : heading;
}

function list(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
