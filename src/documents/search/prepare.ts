import type { SearchUnit } from './units.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/** A unit, cut into terms once, when the index is made. Terms are numbers of the vocabulary. */
export interface Prepared {
  title: Int32Array;
  /** Short cells of a row: they are read together, so each holds for every sentence. */
  core: Int32Array;
  sentences: Sentence[];
  /** Each alias by itself: one that a question holds whole says much, a part of one says little. */
  aliases: Int32Array[];
  /** What people say when they mean it, each saying by itself: read like its sentences, and never its name. */
  sayings: Int32Array[];
  /** The headings above. */
  context: Int32Array;
}

/** One sentence, or one cell, of a unit's text. */
export interface Sentence {
  text: string;
  terms: Int32Array;
  /** It stands in a cell of many instructions, which speaks of many things beside its own. */
  instruction: boolean;
}

/** Cuts a unit into terms and notes its words. */
export function prepare(unit: SearchUnit, builder: VocabularyBuilder): Prepared {
  builder.nextUnit();
  const sentences = sentencesOf(unit).map((it) => ({ ...it, terms: builder.read(it.text) }));
  return {
    title: nameOf(unit, builder),
    core: coreOf(unit, sentences),
    sentences,
    aliases: (unit.aliases ?? []).map((it) => builder.read(it)),
    sayings: (unit.sayings ?? []).map((it) => builder.read(it)),
    context: builder.read(unit.breadcrumb.join('. ')),
  };
}

/** A sentence ends with its mark before a capital; a line of a row is a cell of its own. */
function sentencesOf({ text }: SearchUnit): { text: string; instruction: boolean }[] {
  return text.split(/\n+/).flatMap((cell, _, cells) => {
    const sentences = cell.split(/(?<=[.?;]["”]?)\s+(?=["“A-Z#*`])/).map((it) => it.trim());
    const instruction = cells.length > 1 && sentences.length >= manySentences;
    return sentences.filter(Boolean).map((it) => ({ text: it, instruction }));
  });
}

const manySentences = 3;

/** A title names its unit where it is short; the first sentence of a long rule is text like the rest. */
function nameOf(unit: SearchUnit, builder: VocabularyBuilder): Int32Array {
  const title = builder.read(unit.title.replace(/^(?:[A-Z]{1,3}\d{1,4}|LT-\d{4}) /, ''));
  return unit.kind !== 'clause' || title.length <= longName ? title : new Int32Array();
}

const longName = 5;
const shortCell = 90;

function coreOf(unit: SearchUnit, sentences: Sentence[]): Int32Array {
  if (unit.kind !== 'clause' || !unit.text.includes('\n')) return new Int32Array();
  return Int32Array.from(sentences.filter((it) => it.text.length <= shortCell).flatMap((it) => [...it.terms]));
}
