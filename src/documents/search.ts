import MiniSearch from 'minisearch';
import type { HubDocument } from './document.ts';
import { compileAsked } from './search/asked.ts';
import { candidatesFor } from './search/candidates.ts';
import { type Concept, readConcepts } from './search/concepts.ts';
import { diversify } from './search/diversify.ts';
import { buildIds, findIds, type IdTable } from './search/ids.ts';
import { type Prepared, prepare } from './search/prepare.ts';
import { foundUnits, type Ranked, rank } from './search/rank.ts';
import { highlightsIn, type Range, snippetOf } from './search/snippet.ts';
import { readUnits, type SearchUnit } from './search/units.ts';
import { type Vocabulary, VocabularyBuilder } from './search/vocabulary.ts';

export type { SearchUnit } from './search/units.ts';

/** What search looks through. Made in the server and in the browser from the same units. */
export interface SearchIndex {
  units: SearchUnit[];
  prepared: Prepared[];
  engine: MiniSearch<{ unit: number }>;
  vocabulary: Vocabulary;
  ids: IdTable;
  /** Place of each document among the units. */
  documents: Map<string, number>;
  /** Place of each section among the units, by `KB-155#criteria`. */
  sections: Map<string, number>;
}

/** One answer, best first. */
export interface SearchHit {
  document: string;
  /** Section anchor or clause id; absent where the document itself is the answer. */
  anchor?: string;
  kind: SearchUnit['kind'];
  /** Anchor of the section in which it stands; absent at the top. */
  section?: string;
  title: string;
  titleHighlights: Range[];
  /** The sentence that matched, and which characters of it to highlight. */
  sentence: string;
  highlights: Range[];
  /** Title of the document, then of the sections above. */
  breadcrumb: string[];
  score: number;
  /** `id` where the question named it by id, `text` where words led to it. */
  by: 'id' | 'text';
}

/** What of the documents search needs, as plain data: send it to the browser as JSON, then `indexUnits`. */
export function searchUnits(documents: HubDocument[]): SearchUnit[] {
  return readUnits(documents);
}

/** Makes the index of a set of documents. */
export function buildSearchIndex(documents: HubDocument[]): SearchIndex {
  return indexUnits(readUnits(documents));
}

/** Makes the index from units: the second half of `buildSearchIndex`, for the browser. */
export function indexUnits(units: SearchUnit[]): SearchIndex {
  const builder = new VocabularyBuilder();
  const prepared = units.map((unit) => prepare(unit, builder));
  const vocabulary = builder.build();
  const engine = makeEngine(prepared, vocabulary.names);
  engine.addAll(units.map((_, unit) => ({ unit })));
  return {
    units,
    prepared,
    engine,
    vocabulary,
    ids: buildIds(units),
    documents: documentPlaces(units),
    sections: sectionPlaces(units),
  };
}

/** MiniSearch over units that are already cut into terms: what it is given for a field is the unit's number. */
function makeEngine(prepared: Prepared[], names: string[]): MiniSearch<{ unit: number }> {
  return new MiniSearch<{ unit: number }>({
    fields: ['title', 'text', 'aliases', 'context'],
    idField: 'unit',
    extractField: (it) => it.unit as unknown as string,
    tokenize: (text, field) => (field === undefined ? text.split(' ') : termsIn(prepared[Number(text)]!, field, names)),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 2.2, text: 1, aliases: 1.2, context: 0.5 }, bm25: { k: 1.2, b: 0.5, d: 0.3 } },
  });
}

function termsIn(prepared: Prepared, field: string, names: string[]): string[] {
  const terms: string[] = [];
  for (const part of partsIn(prepared, field)) for (const term of part) terms.push(names[term]!);
  return terms;
}

function partsIn(prepared: Prepared, field: string): Int32Array[] {
  if (field === 'text') return prepared.sentences.map((it) => it.terms);
  if (field === 'aliases') return [...prepared.aliases, ...prepared.sayings];
  return [field === 'title' ? prepared.title : prepared.context];
}

function documentPlaces(units: SearchUnit[]): Map<string, number> {
  return new Map(units.flatMap((unit, index) => (unit.kind === 'document' ? [[unit.document, index] as const] : [])));
}

function sectionPlaces(units: SearchUnit[]): Map<string, number> {
  const sections = new Map<string, number>();
  for (const [index, unit] of units.entries()) {
    if (unit.kind === 'section') sections.set(`${unit.document}#${unit.anchor}`, index);
  }
  return sections;
}

/** The places that answer a question best. Ids come first, then words with their typos, synonyms and translations. */
export function search(index: SearchIndex, query: string, options: { limit?: number } = {}): SearchHit[] {
  const limit = options.limit ?? 10;
  const asked = query.slice(0, 200);
  const ids = findIds(index.ids, index.units, asked);
  const concepts = readConcepts(index.vocabulary, ids.rest);
  const ranked = preferDocument(index, findByWords(index, concepts), ids.document);
  const exact = ids.exact.map((unit, place) => ({ unit, score: 100 - place, sentence: 0 }));
  const terms = new Set(concepts.flatMap((it) => it.ways.flatMap((way) => way.terms)));
  const byWords = diversify(index.units, ranked, index.sections).filter((it) => !ids.exact.includes(it.unit));
  return [
    ...exact.map((it) => hit(index, it, terms, 'id' as const)),
    ...byWords.slice(0, limit).map((it) => hit(index, it, terms, 'text' as const)),
  ].slice(0, limit);
}

/** MiniSearch scores only the places that hold most of the question; those are then read closely. */
function findByWords(index: SearchIndex, concepts: Concept[]): Ranked[] {
  if (!concepts.length) return [];
  const asked = compileAsked(index.vocabulary, concepts);
  const candidates = candidatesFor(index.vocabulary, asked);
  const sure = new Map<string, number>();
  for (const way of telling(concepts).flatMap((it) => it.ways)) {
    for (const term of way.terms) sure.set(term, Math.max(sure.get(term) ?? 0, way.sure));
  }
  const found = index.engine.search([...sure.keys()].join(' '), {
    boostTerm: (term) => sure.get(term) ?? 1,
    boostDocument: (unit) => (candidates.has(unit) ? 1 : 0),
  });
  return rank(index, concepts, asked, foundUnits(found, candidates));
}

/** What MiniSearch scores by: in a long question not the words that stand everywhere. */
function telling(concepts: Concept[]): Concept[] {
  const most = Math.max(...concepts.map((it) => it.weight));
  const strong = concepts.filter((it) => it.weight >= most * 0.35);
  return strong.length >= 2 ? strong : concepts;
}

/** A question that names a document is about that document. */
function preferDocument(index: SearchIndex, ranked: Ranked[], document: string | undefined): Ranked[] {
  if (!document) return ranked;
  const inside = ranked.filter((it) => index.units[it.unit]!.document === document);
  return [...inside, ...ranked.filter((it) => index.units[it.unit]!.document !== document)];
}

function hit(index: SearchIndex, ranked: Ranked, terms: Set<string>, by: SearchHit['by']): SearchHit {
  const unit = index.units[ranked.unit]!;
  const sentence = snippetOf(index.prepared[ranked.unit]!.sentences[ranked.sentence]?.text ?? unit.title, terms);
  return {
    document: unit.document,
    ...(unit.anchor === undefined ? {} : { anchor: unit.anchor }),
    kind: unit.kind,
    ...(unit.section === undefined ? {} : { section: unit.section }),
    title: unit.title,
    titleHighlights: highlightsIn(unit.title, terms),
    sentence: sentence.text,
    highlights: sentence.highlights,
    breadcrumb: unit.breadcrumb,
    score: ranked.score,
    by,
  };
}
