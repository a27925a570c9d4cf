import { type Cell, findClause, findSection, type HubDocument, sectionTree } from '../documents/document.ts';
import { renderBlocks, renderCell } from '../documents/fragment.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { actionsIn } from './actions.ts';
import { familyOf, familyPlace, summaryOf } from './catalogue.ts';
import type { CodeAnswer, KnownCode, UnknownCode } from './contract.ts';
import { type CodeLookUp, type CodeRow, type CodesPolicy, lookUpCode } from './look-up.ts';

/** What the hub says of a code as somebody typed it; nothing where the text is no code. */
export function answerCode(
  text: string,
  document: HubDocument,
  policy: CodesPolicy,
  set: PolicySet,
): CodeAnswer | undefined {
  const found = lookUpCode(text, policy);
  if (found.kind === 'code') return knownCode(found.row, document, policy, set);
  return found.kind === 'unknown' ? unknownCode(found, document, set) : undefined;
}

function knownCode(row: CodeRow, document: HubDocument, policy: CodesPolicy, set: PolicySet): KnownCode {
  const { description: _, ...summary } = summaryOf(row);
  const rich = (heading: string) => renderCell(cellOf(row, heading, document), document, set.documents);
  const at = policy.rows.indexOf(row);
  const previous = policy.rows[at - 1]?.clause;
  const next = policy.rows[at + 1]?.clause;
  const detect = typeof row.values.Detect === 'object' ? row.values.Detect : undefined;
  return {
    kind: 'code',
    ...summary,
    document: document.id,
    family: familyPlace(row, document),
    description: rich('Description'),
    sees: rich('What the client sees'),
    actions: actionsIn(cellOf(row, 'Recommended actions', document), document, set),
    ...(row.values.Escalate ? { escalate: rich('Escalate') } : {}),
    ...(detect ? { detect: { name: detect.text, ...meaningOf(detect.text, document) } } : {}),
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
  };
}

/** The cell of a record's field, with its emphasis and links. */
function cellOf(row: CodeRow, heading: string, document: HubDocument): Cell {
  const at = document.sections.findIndex((it) => it.anchor === row.section);
  const rows = document.tables.filter((it) => it.section === at).flatMap((it) => it.rows);
  return rows.find((it) => it.cells[0]?.text.toLowerCase() === heading.toLowerCase())!.cells[1]!;
}

/** What a condition means, from the document's own table of conditions. */
function meaningOf(name: string, document: HubDocument): { meaning?: string } {
  const rows = tableRows('conditions', document);
  const meaning = rows.find((it) => it[0]?.text.toLowerCase() === name.toLowerCase())?.[1]?.text;
  return meaning ? { meaning } : {};
}

function unknownCode(
  { code, family, nearest, security }: Extract<CodeLookUp, { kind: 'unknown' }>,
  document: HubDocument,
  set: PolicySet,
): UnknownCode {
  const ask = tableRows('families', document)
    .find((it) => it[0]?.text === code[3])
    ?.at(-1)?.text;
  const section = findSection(document, 'unknown');
  return {
    kind: 'unknown',
    code,
    document: document.id,
    nearest: nearest.map(summaryOf),
    ...(security ? securityRule(set) : {}),
    ...(family.length ? { family: { ...familyOf(family, document), ...(ask ? { ask } : {}) } } : {}),
    ...(section ? { now: renderBlocks(section.blocks, document, set.documents) } : {}),
  };
}

/** The clause by which a code of the security family leaves Tier 1 at once. */
function securityRule(set: PolicySet): Pick<UnknownCode, 'security'> {
  const document = set.documents.get('KB-155');
  const clause = document && findClause(document, 'S9');
  return clause ? { security: { cite: `${document.id} ${clause.id}`, text: clause.text } } : {};
}

function tableRows(anchor: string, document: HubDocument): Cell[][] {
  const section = findSection(document, anchor);
  if (!section) return [];
  const indexes = sectionTree(document, section).map((it) => document.sections.indexOf(it));
  return document.tables.filter((it) => indexes.includes(it.section)).flatMap((it) => it.rows.map((row) => row.cells));
}
