import type { Asked } from './asked.ts';
import type { Vocabulary } from './vocabulary.ts';

/** About how many units MiniSearch is to score. */
const enough = 100;
const bins = 64;

/** The units that hold most of what was asked, anywhere in them, and how much of it. */
export function candidatesFor(vocabulary: Vocabulary, asked: Asked): Map<number, number> {
  const told = new Float64Array(vocabulary.size);
  for (let concept = 0; concept < asked.weights.length; concept++) addConcept(vocabulary, asked, concept, told);
  return best(told);
}

function addConcept(vocabulary: Vocabulary, asked: Asked, concept: number, told: Float64Array) {
  const said = new Map<number, number>();
  const weight = asked.weights[concept]!;
  for (const way of asked.ways) {
    if (way.concept !== concept) continue;
    for (const { slot, share } of way.parts) {
      const value = weight * way.sure * share;
      for (const unit of placesOf(vocabulary, asked.terms[slot]!)) raise(told, said, unit, value);
    }
  }
}

/** A concept counts once, by the best of its terms. */
function raise(told: Float64Array, said: Map<number, number>, unit: number, value: number) {
  const before = said.get(unit) ?? 0;
  if (value <= before) return;
  said.set(unit, value);
  told[unit]! += value - before;
}

function placesOf(vocabulary: Vocabulary, term: string): number[] {
  const number = vocabulary.numbers.get(term);
  return number === undefined ? [] : vocabulary.places[number]!;
}

/** The best units, by counting how many reach which share, so that nothing is sorted. */
function best(told: Float64Array): Map<number, number> {
  const counts = new Int32Array(bins + 1);
  for (const share of told) if (share > 0) counts[binOf(share)]!++;
  let least = bins;
  for (let sum = counts[bins]!; least > 0 && sum < enough; ) sum += counts[--least]!;
  const units = new Map<number, number>();
  for (let unit = 0; unit < told.length && units.size < 2 * enough; unit++) {
    if (told[unit]! > 0 && binOf(told[unit]!) > least) units.set(unit, told[unit]!);
  }
  for (let unit = 0; unit < told.length && units.size < enough; unit++) {
    if (told[unit]! > 0 && binOf(told[unit]!) === least) units.set(unit, told[unit]!);
  }
  return units;
}

function binOf(share: number): number {
  return Math.min(bins, Math.floor(share * bins));
}
