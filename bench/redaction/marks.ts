/** A value in a text that must be found. */
export interface Mark {
  /** Any one of these classes of KB-450 will do. */
  classes: string[];
  /** Classes that may be found here as well, and need not: a GCash number is a telephone number, too. */
  allowed: string[];
  /** The value that must be covered. */
  start: number;
  end: number;
  /** How far a finding may reach: the whole of a connection string whose password is the value. */
  from: number;
  to: number;
}

/** The classes as the files name them. */
export const CLASSES: Readonly<Record<string, string>> = {
  password: 'password',
  card: 'card number',
  key: 'key or token',
  id: 'government id',
  health: 'health',
  bank: 'bank account',
  contact: 'contact data',
};

/**
 * Takes the marks out of a text: `my pw is ⟦password:hunter2⟧ po`. `⟦key|password:…⟧` may be found as either, `⟦bank~contact:…⟧` must be
 * found as the first and may be as the second. `⟪postgres://app:⟦key:…⟧@db⟫` lets a finding reach as far as the outer mark.
 */
export function readMarks(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const [index, piece] of source.split(/⟪([^⟪⟫]*)⟫/).entries()) {
    const from = text.length;
    const inner = readInner(piece, from);
    text += inner.text;
    const isOuter = index % 2 === 1;
    marks.push(...inner.marks.map((it) => (isOuter ? { ...it, from, to: text.length } : it)));
  }
  if (/[⟪⟫⟦⟧]/.test(text)) throw new Error(`A mark is not closed, or has no class or value: "${source.slice(0, 80)}"`);
  return { text, marks };
}

function readInner(piece: string, offset: number): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const [index, part] of piece.split(/⟦([a-z|~]+:[^⟦⟧]+)⟧/).entries()) {
    const isMark = index % 2 === 1;
    const value = isMark ? part.slice(part.indexOf(':') + 1) : part;
    if (isMark) marks.push(markOf(part, offset + text.length, value.length));
    text += value;
  }
  return { text, marks };
}

function markOf(part: string, start: number, length: number): Mark {
  const [wanted = '', also] = part.slice(0, part.indexOf(':')).split('~');
  const end = start + length;
  return { classes: classesOf(wanted), allowed: also ? classesOf(also) : [], start, end, from: start, to: end };
}

function classesOf(names: string): string[] {
  return names.split('|').map((it) => {
    const found = CLASSES[it];
    if (!found) throw new Error(`"${it}" is not a class of marks; those are ${Object.keys(CLASSES).join(', ')}.`);
    return found;
  });
}
