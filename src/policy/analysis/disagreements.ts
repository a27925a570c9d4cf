import { type Diagnostic, diagnose } from '../../documents/diagnostic.ts';
import { type Clause, findClause, type HubDocument } from '../../documents/document.ts';
import { remembered } from '../../kit/remembered.ts';
import type { CompiledPolicy } from '../schema.ts';
import type { Disagreement } from './disagreement.ts';
import { repeatedTables } from './repeated-tables.ts';
import { figuresIn, type Sentence, sameDuration, sentencesOf } from './sentences.ts';
import { spokenFigures } from './spoken-figures.ts';

/**
 * Values that two documents state differently. A rule has one home, its table; any other document may repeat a value of it
 * in three ways that can be told from chance: a figure in one sentence with the clause it comes from, a table that shares
 * key and column with the rule's table, and a sentence that names the row and the column. A contract differs on purpose.
 */
export function disagreements(
  documents: ReadonlyMap<string, HubDocument>,
  policies: readonly CompiledPolicy[],
): Diagnostic[] {
  const shared = policies.filter((it) => documents.get(it.document)?.meta.category !== 'contract');
  return [...documents.values()].flatMap((document) => {
    if (document.meta.category === 'contract') return [];
    const found = [
      ...sentencesOf(document).flatMap((it) => citedFigures(it, documents)),
      ...repeatedTables(document, shared),
      ...spokenFigures(document, shared),
    ];
    return found.map((it) => diagnose(document.file, it.place, differs(it)));
  });
}

function differs({ says, clause, holds }: Disagreement) {
  return {
    code: 'policy/disagreement',
    message: `"${says}" is stated here, and ${clause} says ${holds}.`,
    hint: 'A value has one home. Correct the one that is wrong, or leave the value out here and keep the citation.',
  };
}

/** In a sentence that cites clauses with figures, each figure must be one of theirs. */
function citedFigures({ figures, cites }: Sentence, documents: ReadonlyMap<string, HubDocument>): Disagreement[] {
  const allowed = cites.flatMap((cite) => {
    const document = documents.get(cite.document);
    const clause = document && findClause(document, cite.anchor);
    return clause ? figuresOf(document, clause).map((it) => ({ ...it, clause: `${document.id} ${clause.id}` })) : [];
  });
  const first = allowed[0];
  if (!first) return [];
  const wrong = figures.filter((it) => !allowed.some((other) => sameDuration(it.value, other.value)));
  const own = allowed.filter((it) => it.clause === first.clause).map((it) => it.text);
  return wrong.map((it) => ({
    place: it.place,
    says: it.text,
    clause: first.clause,
    holds: [...new Set(own)].join(', '),
  }));
}

/** The figures that a clause states, read once for each reading of its document. */
function figuresOf(document: HubDocument, clause: Clause): ReturnType<typeof figuresIn> {
  const known = figuresByClause.of(document);
  const figures = known.get(clause.id) ?? figuresIn(clause.text);
  known.set(clause.id, figures);
  return figures;
}

const figuresByClause = remembered((_: HubDocument) => new Map<string, ReturnType<typeof figuresIn>>());
