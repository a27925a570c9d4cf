import { type Asked, holds, sideBySide, toldBy } from './asked.ts';
import type { Prepared, Sentence } from './prepare.ts';

/** What a close reading of one unit found. */
export interface Reading {
  /** How much of the question its best sentence tells, together with title and headings: 0 to about 1.3. */
  told: number;
  /** Which sentence that is. */
  sentence: number;
  /** How much of the question the unit's own name covers, where the question holds the name whole. */
  named: number;
}

/** What a term counts for where it stands, beside 1 in the sentence itself. */
const inTitle = 1.15;
const inCore = 0.95;
const inContext = 0.85;
const inText = 0.55;
const inInstruction = 0.8;
const inAliases = 0.4;
/** What a saying counts for beside the document's own sentence. */
const inSaying = 0.95;
/** What it adds that words stand side by side as in the question. */
const beside = 0.15;
/** A title names a unit a little less surely than an alias that somebody wrote for it. */
const titleName = 0.8;

/** Reads one unit closely: the sentence that tells most of what was asked. */
export function readUnit(asked: Asked, unit: Prepared): Reading {
  const called = unit.aliases.filter((it) => holds(asked, it));
  const base = baseOf(asked, unit, called);
  const bare = toldBy(asked, base);
  let told = bare + beside * sideBySide(asked, unit.title);
  let place = 0;
  let most = bare;
  for (const [index, sentence] of unit.sentences.entries()) {
    const said = sentenceTells(asked, base, bare, sentence);
    if (said <= most + 0.001) continue;
    most = said;
    place = index;
  }
  for (const saying of [...unit.aliases, ...unit.sayings])
    most = Math.max(most, sayingTells(asked, base, bare, saying));
  told = Math.max(told, most);
  const ownName = holds(asked, unit.title) ? titleName * covers(asked, [unit.title]) : 0;
  return { told, sentence: place, named: Math.max(ownName, ...called.map((it) => covers(asked, [it]))) };
}

/** How much of the question some names cover together. */
export function covers(asked: Asked, names: Int32Array[]): number {
  const values = new Float64Array(asked.terms.length);
  for (const name of names) raise(asked, values, name, 1);
  return Math.min(1, toldBy(asked, values));
}

function baseOf(asked: Asked, unit: Prepared, called: Int32Array[]): Float64Array {
  const base = new Float64Array(asked.terms.length);
  for (const alias of unit.aliases) raise(asked, base, alias, inAliases);
  for (const saying of unit.sayings) raise(asked, base, saying, inAliases);
  for (const { terms } of unit.sentences) raise(asked, base, terms, inText);
  raise(asked, base, unit.context, inContext);
  raise(asked, base, unit.core, inCore);
  raise(asked, base, unit.title, inTitle);
  for (const alias of called) raise(asked, base, alias, inTitle);
  return base;
}

function raise(asked: Asked, values: Float64Array, terms: Int32Array, to: number): boolean {
  let raised = false;
  for (const term of terms) {
    const slot = asked.slots.get(term);
    if (slot === undefined || values[slot]! >= to) continue;
    values[slot] = to;
    raised = true;
  }
  return raised;
}

/** What people say when they mean a clause tells nearly as much as the clause's own sentence. */
function sayingTells(asked: Asked, base: Float64Array, bare: number, saying: Int32Array): number {
  const values = base.slice();
  const said = raise(asked, values, saying, inSaying) ? toldBy(asked, values) : bare;
  return said + beside * inSaying * sideBySide(asked, saying);
}

function sentenceTells(asked: Asked, base: Float64Array, bare: number, { terms, instruction }: Sentence): number {
  const values = base.slice();
  const worth = instruction ? inInstruction : 1;
  const said = raise(asked, values, terms, worth) ? toldBy(asked, values) : bare;
  return said + beside * worth * sideBySide(asked, terms);
}
