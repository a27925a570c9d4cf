import { sentencesOf } from './snippet.ts';
import type { SearchUnit } from './units.ts';
import type { VocabularyBuilder } from './vocabulary.ts';

/** A unit, cut into terms once, when the index is made. */
export interface Prepared {
  title: string[];
  /** What holds for every sentence: the short cells of a row, which are read together. */
  core: string[];
  sentences: string[][];
  /** Each alias by itself: one that a question holds whole says much, a part of one says little. */
  aliases: string[][];
  context: string[];
}

/** Cuts a unit into terms and notes its words. */
export function prepare(unit: SearchUnit, builder: VocabularyBuilder): Prepared {
  builder.nextUnit();
  return {
    title: nameOf(unit, builder),
    core: shortCells(unit).flatMap((it) => builder.read(it)),
    sentences: sentencesOf(unit.text).map((it) => builder.read(it)),
    aliases: (unit.aliases ?? []).map((it) => builder.read(it)),
    context: builder.read(unit.breadcrumb.join('. ')),
  };
}

/** A title names its unit where it is short; the first sentence of a long rule is text like the rest. */
function nameOf(unit: SearchUnit, builder: VocabularyBuilder): string[] {
  const title = builder.read(withoutId(unit.title));
  return unit.kind !== 'clause' || title.length <= longName ? title : [];
}

function withoutId(title: string): string {
  return title.replace(/^(?:[A-Z]{1,3}\d{1,4}|LT-\d{4}) /, '');
}

function shortCells(unit: SearchUnit): string[] {
  const cells = unit.kind === 'clause' ? unit.text.split('\n') : [];
  return cells.length > 1 ? cells.filter((it) => it.length <= shortCell) : [];
}

const shortCell = 90;
const longName = 6;
