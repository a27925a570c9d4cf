import type { SearchResult } from 'minisearch';
import { type Asked, holds } from './asked.ts';
import type { Concept } from './concepts.ts';
import { complaints } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import { covers, type Reading, readUnit } from './reading.ts';
import type { SearchUnit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A unit that answers, and how well. */
export interface Ranked {
  unit: number;
  score: number;
  /** Which of its sentences says most of what was asked. */
  sentence: number;
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
const readClosely = 30;
/** The share of MiniSearch's own score in a unit's. */
const engineShare = 0.35;
/** What it adds that the question calls a unit, or its document, by name. */
const named = { itself: 0.6, document: 0.2 };
/** A complaint is looked up among the error codes first. */
const codeFirst = 1.25;
/** From here on something in a document answers well enough to come before the document as a whole. */
const insideAnswers = 0.5;
/** From here on a question is a name of the document and nothing else. */
const justItsName = 0.9;
const takesUpWhole = 0.9;

/**
 * Orders what MiniSearch found: by how much of the question one sentence of a unit answers, together with its title and
 * the headings above it, then by MiniSearch's own score.
 */
export function rank(known: Known, concepts: Concept[], asked: Asked, found: Found[]): Ranked[] {
  const names = new Map<string, number>();
  const complains = concepts.some((it) => complaints.has(it.said));
  const read = shortlist(found).map(({ unit, share }) => {
    const reading = readUnit(asked, known.prepared[unit]!);
    const byDocument = 1 + named.document * documentNamed(known, asked, names, known.units[unit]!.document);
    const score = reading.told ** 1.5 * engineFactor(share) * (1 + named.itself * reading.named) * byDocument;
    return { unit, reading, score: score * standing(known.units[unit]!, reading.named, complains) };
  });
  return preferInside(known, asked, read).map(({ unit, score, reading }) => ({
    unit,
    score,
    sentence: reading.sentence,
  }));
}

/** A unit that MiniSearch scored. */
export interface Found {
  unit: number;
  /** How much of the question stands anywhere in it. */
  told: number;
  /** MiniSearch's score as a share of the best one. */
  share: number;
}

/** What MiniSearch found, in shares. It multiplies by the number of terms matched, which would favour many synonyms. */
export function foundUnits(results: SearchResult[], told: Map<number, number>): Found[] {
  const plain = results.map((it) => it.score / (it.queryTerms.length || 1));
  const best = plain.reduce((most, it) => Math.max(most, it), 0) || 1;
  return results.map((it, index) => ({ unit: it.id, told: told.get(it.id) ?? 0, share: plain[index]! / best }));
}

function shortlist(found: Found[]): Found[] {
  const likely = found.map((it) => ({ it, score: it.told * engineFactor(it.share) }));
  return likely
    .sort((a, b) => b.score - a.score)
    .slice(0, readClosely)
    .map(({ it }) => it);
}

function engineFactor(share: number): number {
  return 1 - engineShare + engineShare * share;
}

/** How much of the question is names and aliases of a document. */
function documentNamed(known: Known, asked: Asked, names: Map<string, number>, document: string): number {
  const noted = names.get(document);
  if (noted !== undefined) return noted;
  const place = known.documents.get(document);
  const prepared = place === undefined ? undefined : known.prepared[place];
  const whole = prepared ? [prepared.title, ...prepared.aliases].filter((it) => holds(asked, it)) : [];
  const share = whole.length ? covers(asked, whole) : 0;
  names.set(document, share);
  return share;
}

/** The front page points the way, and a document is the answer only where it is asked for by name. */
function standing(unit: SearchUnit, byName: number, complains: boolean): number {
  if (unit.signpost) return 0.6;
  if (unit.kind === 'document') return 0.6 + 0.4 * byName;
  return complains && unit.record ? codeFirst : 1;
}

interface Read {
  unit: number;
  score: number;
  reading: Reading;
}

/**
 * Where something in a document answers, that comes before the document as a whole, unless only the document's title was
 * typed, or an alias of it that nothing inside takes up whole.
 */
function preferInside(known: Known, asked: Asked, read: Read[]): Read[] {
  const inside = new Map<string, Read>();
  for (const it of read) {
    const { kind, document } = known.units[it.unit]!;
    if (kind === 'document' || it.reading.told < insideAnswers) continue;
    if (it.score > (inside.get(document)?.score ?? 0)) inside.set(document, it);
  }
  const ordered = read.map((it) => {
    const { kind, document } = known.units[it.unit]!;
    const best = kind === 'document' ? inside.get(document) : undefined;
    return best && !isMeant(asked, known.prepared[it.unit]!, it, best)
      ? { ...it, score: Math.min(it.score, best.score * 0.999) }
      : it;
  });
  return ordered.sort((a, b) => b.score - a.score);
}

function isMeant(asked: Asked, document: Prepared, read: Read, best: Read): boolean {
  if (covers(asked, [document.title]) >= justItsName) return true;
  return read.reading.named >= justItsName && (asked.weights.length === 1 || best.reading.told < takesUpWhole);
}
