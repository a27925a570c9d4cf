import type { SearchResult } from 'minisearch';
import type { Concept } from './concepts.ts';
import { complaints } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { SearchUnit } from './units.ts';
import { type Vocabulary, weightOf } from './vocabulary.ts';

/** A unit that answers, and how well. */
export interface Ranked {
  unit: number;
  score: number;
  /** Which of its sentences says most of what was asked. */
  sentence: number;
}

interface Judged extends Ranked {
  told: number;
  named: number;
}

/** What search knows of the units. */
export interface Known {
  units: SearchUnit[];
  prepared: Prepared[];
  vocabulary: Vocabulary;
  /** Place of each document among the units. */
  documents: Map<string, number>;
}

/** How many of MiniSearch's results are read closely. */
const readClosely = 60;

/** What a term counts for where it stands, beside one in the sentence itself. */
export const knobs = {
  title: 1.15,
  core: 0.95,
  text: 0.55,
  context: 0.85,
  power: 1.5,
  engine: 0.4,
  named: 0.6,
  beside: 0.15,
  doc: 0.6,
  section: 1,
  sign: 0.6,
  complaint: 1.25,
  inside: 0.5,
  affinity: 0.2,
  wholly: 0.9,
};

/**
 * Orders what MiniSearch found: by how much of the question one sentence of a unit answers, together with its title and
 * the headings above it, then by MiniSearch's own score.
 */
export function rank(known: Known, concepts: Concept[], found: SearchResult[]): Ranked[] {
  const best = found.reduce((max, it) => Math.max(max, plainScore(it)), 0) || 1;
  const ways = weighWays(known.vocabulary, concepts);
  const likely = shortlist(known, found, ways);
  const complaint = concepts.some((it) => complaints.has(it.said)) ? knobs.complaint : 1;
  const judged = applyAffinity(
    known,
    ways,
    likely.map((result) => judge(known, ways, result, plainScore(result) / best)),
  );
  return preferInside(
    known.units,
    judged.map((it) => (known.units[it.unit]!.record ? { ...it, score: it.score * complaint } : it)),
  );
}

/** What a question calls by a name or an alias of its document stands a little before the rest. */
function applyAffinity(known: Known, concepts: WeighedConcept[], judged: Judged[]): Judged[] {
  const named = new Map<string, number>();
  for (const it of judged) {
    const { document } = known.units[it.unit]!;
    if (!named.has(document)) named.set(document, documentNamed(known, concepts, document));
  }
  return judged.map((it) => ({
    ...it,
    score: it.score * (1 + knobs.affinity * named.get(known.units[it.unit]!.document)!),
  }));
}

function documentNamed(known: Known, concepts: WeighedConcept[], document: string): number {
  const place = known.documents.get(document);
  if (place === undefined) return 0;
  const asked = askedTerms(concepts);
  const { title, aliases } = known.prepared[place]!;
  const whole = new Set(
    [title, ...aliases].filter((name) => name.length && name.every((term) => asked.has(term))).flat(),
  );
  return Math.min(
    1,
    told(concepts, (term) => (whole.has(term) ? 1 : 0)),
  );
}

function askedTerms(concepts: WeighedConcept[]): Set<string> {
  const ways = concepts.flatMap((it) => it.ways.filter((way) => way.sure > 0.7));
  return new Set(ways.flatMap((way) => way.terms.map((part) => part.term)));
}

/** Where something in a document answers, that comes before the document as a whole. */
function preferInside(units: SearchUnit[], ranked: Judged[]): Ranked[] {
  const inside = new Map<string, number>();
  for (const it of ranked) {
    const { kind, document } = units[it.unit]!;
    if (kind !== 'document' && it.told >= knobs.inside)
      inside.set(document, Math.max(inside.get(document) ?? 0, it.score));
  }
  const capped = ranked.map((it) => {
    const { kind, document } = units[it.unit]!;
    const most = kind === 'document' && it.named < knobs.wholly ? inside.get(document) : undefined;
    return most === undefined ? it : { ...it, score: Math.min(it.score, most * 0.999) };
  });
  return capped.sort((a, b) => b.score - a.score);
}

/** MiniSearch multiplies by the number of terms matched, which would favour whatever has many synonyms. */
function plainScore(result: SearchResult): number {
  return result.score / (result.queryTerms.length || 1);
}

interface WeighedConcept {
  weight: number;
  ways: { sure: number; terms: { term: string; share: number }[] }[];
}

function weighWays(vocabulary: Vocabulary, concepts: Concept[]): WeighedConcept[] {
  const asked = concepts.reduce((sum, it) => sum + it.weight, 0) || 1;
  return concepts.map((concept) => ({
    weight: concept.weight / asked,
    ways: concept.ways.map(({ sure, terms }) => {
      const weights = terms.map((term) => weightOf(vocabulary, term) || 1);
      const total = weights.reduce((sum, it) => sum + it, 0) || 1;
      return { sure, terms: terms.map((term, index) => ({ term, share: weights[index]! / total })) };
    }),
  }));
}

/** The results that hold most of what was asked, anywhere. */
function shortlist(known: Known, found: SearchResult[], concepts: WeighedConcept[]): SearchResult[] {
  if (found.length <= readClosely) return found;
  return found
    .map((result) => ({
      result,
      told:
        told(concepts, (term) => (Object.hasOwn(result.match, term) ? 1 : 0)) *
        standing(known.units[result.id as number]!, 0.5),
    }))
    .sort((a, b) => b.told - a.told || plainScore(b.result) - plainScore(a.result))
    .slice(0, readClosely)
    .map((it) => it.result);
}

function judge(known: Known, concepts: WeighedConcept[], result: SearchResult, share: number): Judged {
  const unit = result.id as number;
  const { core, title, sentences, context, aliases } = known.prepared[unit]!;
  const asked = askedTerms(concepts);
  const called = new Set(aliases.filter((it) => it.length && it.every((term) => asked.has(term))).flat());
  const elsewhere = (term: string) => {
    if (!Object.hasOwn(result.match, term)) return 0;
    const fields = result.match[term]!;
    if (called.has(term) || fields.includes('title')) return knobs.title;
    if (core.includes(term)) return knobs.core;
    if (context.includes(term)) return knobs.context;
    return fields.includes('text') ? knobs.text : 0.4;
  };
  let most = told(concepts, elsewhere);
  let sentence = 0;
  for (const [index, terms] of sentences.entries()) {
    const said =
      told(concepts, (term) => Math.max(elsewhere(term), terms.includes(term) ? 1 : 0)) +
      knobs.beside * besides(concepts, terms);
    if (said <= most + 0.001) continue;
    most = said;
    sentence = index;
  }
  most = Math.max(most, told(concepts, elsewhere) + knobs.beside * besides(concepts, title));
  const named = Math.max(
    wholeness(known, title, asked, concepts) * 0.8,
    ...aliases.map((it) => wholeness(known, it, asked, concepts)),
  );
  const score =
    most ** knobs.power *
    (1 - knobs.engine + knobs.engine * share) *
    (1 + knobs.named * named) *
    standing(known.units[unit]!, named);
  return { unit, score, sentence, told: most, named };
}

/** How much of the question stands in a sentence side by side, as it does in the question. */
function besides(concepts: WeighedConcept[], terms: string[]): number {
  let sum = 0;
  for (let at = 0; at + 1 < concepts.length; at++) {
    const [one, next] = [concepts[at]!, concepts[at + 1]!];
    const place = terms.findIndex(
      (term, index) => says(one, term) && index + 1 < terms.length && says(next, terms[index + 1]!),
    );
    if (place >= 0) sum += one.weight + next.weight;
  }
  return Math.min(1, sum);
}

function says(concept: WeighedConcept, term: string): boolean {
  return concept.ways.some((way) => way.sure > 0.7 && way.terms.length === 1 && way.terms[0]!.term === term);
}

/** How much of the question is told, 0 to about 1, where `at` says how well one term is. */
function told(concepts: WeighedConcept[], at: (term: string) => number): number {
  let sum = 0;
  for (const concept of concepts) {
    let best = 0;
    for (const way of concept.ways) {
      let said = 0;
      for (const part of way.terms) said += part.share * at(part.term);
      best = Math.max(best, said * way.sure);
    }
    sum += best * concept.weight;
  }
  return sum;
}

/** How much of the question a name covers that stands in it whole: 0 where a part of the name is missing. */
function wholeness(known: Known, name: string[], asked: Set<string>, concepts: WeighedConcept[]): number {
  if (!name.length || !name.every((term) => asked.has(term))) return 0;
  return Math.min(
    1,
    told(concepts, (term) => (name.includes(term) ? 1 : 0)),
  );
}

/** The front page points the way, and a document is the answer only where it is asked for by name. */
function standing(unit: SearchUnit, named: number): number {
  if (unit.signpost) return knobs.sign;
  if (unit.kind === 'document') return knobs.doc + (1 - knobs.doc) * named;
  return unit.kind === 'section' ? knobs.section : 1;
}
