import type { Concept } from './concepts.ts';
import { type Vocabulary, weightOf } from './vocabulary.ts';

/** A question in numbers, so that many units can be read against it quickly. */
export interface Asked {
  /** Share of each concept in the whole question; together 1. */
  weights: number[];
  ways: { concept: number; sure: number; parts: { slot: number; share: number }[] }[];
  /** Terms of the question, each with a slot of its own. */
  terms: string[];
  /** Slot of a term by its number in the vocabulary. */
  slots: Map<number, number>;
  /** For each slot: the concepts that it says by itself, as bits; used to see which stand side by side. */
  says: number[];
  /** For each slot: whether it surely belongs to the question. */
  sure: boolean[];
}

const surely = 0.7;

/** Puts a question into numbers. */
export function compileAsked(vocabulary: Vocabulary, concepts: Concept[]): Asked {
  const total = concepts.reduce((sum, it) => sum + it.weight, 0) || 1;
  const asked: Asked = { weights: [], ways: [], terms: [], slots: new Map(), says: [], sure: [] };
  for (const [index, concept] of concepts.entries()) {
    asked.weights.push(concept.weight / total);
    for (const way of concept.ways) addWay(asked, vocabulary, index, way);
  }
  return asked;
}

function addWay(asked: Asked, vocabulary: Vocabulary, concept: number, way: Concept['ways'][number]) {
  const weights = way.terms.map((term) => weightOf(vocabulary, term) || 1);
  const total = weights.reduce((sum, it) => sum + it, 0);
  const parts = way.terms.map((term, index) => ({
    slot: slotOf(asked, vocabulary, term),
    share: weights[index]! / total,
  }));
  asked.ways.push({ concept, sure: way.sure, parts });
  if (way.sure <= surely) return;
  for (const { slot } of parts) asked.sure[slot] = true;
  if (parts.length === 1) asked.says[parts[0]!.slot]! |= 1 << Math.min(concept, 30);
}

function slotOf(asked: Asked, vocabulary: Vocabulary, term: string): number {
  const known = asked.terms.indexOf(term);
  if (known >= 0) return known;
  const slot = asked.terms.push(term) - 1;
  asked.says.push(0);
  asked.sure.push(false);
  const number = vocabulary.numbers.get(term);
  if (number !== undefined) asked.slots.set(number, slot);
  return slot;
}

/** How much of the question is told, 0 to about 1, where `values` says how well each slot's term is. */
export function toldBy(asked: Asked, values: Float64Array): number {
  const best = new Float64Array(asked.weights.length);
  for (const way of asked.ways) {
    let said = 0;
    for (const part of way.parts) said += part.share * values[part.slot]!;
    said *= way.sure;
    if (said > best[way.concept]!) best[way.concept] = said;
  }
  let sum = 0;
  for (let concept = 0; concept < best.length; concept++) sum += best[concept]! * asked.weights[concept]!;
  return sum;
}

/** How much of the question stands side by side among some terms, as it does in the question. */
export function sideBySide(asked: Asked, terms: Int32Array): number {
  let pairs = 0;
  let before = 0;
  for (const term of terms) {
    const slot = asked.slots.get(term);
    const said = slot === undefined ? 0 : asked.says[slot]!;
    pairs |= (before << 1) & said;
    before = said;
  }
  let sum = 0;
  for (let concept = 1; concept < asked.weights.length; concept++) {
    if (pairs & (1 << concept)) sum += asked.weights[concept - 1]! + asked.weights[concept]!;
  }
  return Math.min(1, sum);
}

/** Whether a question holds a name whole. */
export function holds(asked: Asked, name: Int32Array): boolean {
  if (!name.length) return false;
  for (const term of name) {
    const slot = asked.slots.get(term);
    if (slot === undefined || !asked.sure[slot]) return false;
  }
  return true;
}
