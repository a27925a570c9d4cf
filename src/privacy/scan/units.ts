/**
 * What the automaton tells apart of a text: each character of ASCII, any other, and the edge of the text. What lies beyond ASCII is one
 * kind that every pattern which may mean some of it takes: a place too many costs a try, a place too few a secret.
 */
export const OTHER = 128;
export const EDGE = 129;
export const UNITS = 130;

/** What one unit of a pattern takes: 1 at the number of each unit that it does. */
export type UnitSet = Uint8Array;

/** Units that no pattern tells apart, as one kind. */
export interface Kinds {
  /** The kind of each unit. */
  of: Uint8Array;
  /** One unit of each kind. */
  example: number[];
  count: number;
}

/** Makes one kind of all units that are in the same sets. Words and the edge of the text are always told apart. */
export function kindsOf(sets: readonly UnitSet[]): Kinds {
  const all = [
    ...new Set(sets),
    unitSet('\\w', ''),
    Uint8Array.from({ length: UNITS }, (_, unit) => Number(unit >= OTHER)),
  ];
  const numbers = new Map<string, number>([['edge', 0]]);
  const of = new Uint8Array(UNITS);
  const example = [EDGE];
  for (let unit = 0; unit < EDGE; unit++) {
    const key = all.map((it) => it[unit]).join('');
    if (!numbers.has(key)) numbers.set(key, example.push(unit) - 1);
    of[unit] = numbers.get(key)!;
  }
  return { of, example, count: example.length };
}

/** The kinds of a text's units, with the edge behind it as often as a beginning is long. */
export function unitsOf(text: string, { of }: Kinds, behind: number): Uint8Array {
  const units = new Uint8Array(text.length + behind).fill(of[EDGE]!, text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    units[at] = of[Math.min(code, OTHER)]!;
  }
  return units;
}

const held = new Map<string, UnitSet>();

/** What a piece of a pattern takes that stands for one character: `a`, `\d`, `[^\s"]`, `\p{L}`. The engine itself is asked. */
export function unitSet(source: string, flags: string): UnitSet {
  const key = `${flags}/${source}`;
  const set = held.get(key) ?? ask(source, flags);
  held.set(key, set);
  return set;
}

function ask(source: string, flags: string): UnitSet {
  const set = new Uint8Array(UNITS);
  const one = new RegExp(`^(?:${source})$`, flags.replace(/[gym]/g, ''));
  for (let code = 0; code < OTHER; code++) if (one.test(String.fromCharCode(code))) set[code] = 1;
  // In a pattern with the flags `iu` the long s and the sign of Kelvin are letters like s and k.
  const folds = flags.includes('i') && flags.includes('u') && (set[0x73] === 1 || set[0x6b] === 1);
  if (folds || BEYOND_ASCII.test(source)) set[OTHER] = 1;
  return set;
}

const BEYOND_ASCII = /^\[\^|^\.$|\\[pPsSDWux]|[^\0-\x7f]/;
