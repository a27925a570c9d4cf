/** A part of all cases that a table can be asked: for each input column the atoms of its axis, as bits. */
export type Box = readonly bigint[];

/** The most boxes that one table may fall into; a table that needs more is no longer read by people either. */
export const mostBoxes = 10_000;

/** What two boxes have in common; nothing where they are apart. */
export function common(a: Box, b: Box): Box | undefined {
  const box = a.map((atoms, index) => atoms & b[index]!);
  return box.includes(0n) ? undefined : box;
}

/** Whether a box holds no case at all. */
export function isEmpty(box: Box): boolean {
  return box.includes(0n);
}

/** Whether every case of one box lies in another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return inner.every((atoms, index) => (atoms & ~outer[index]!) === 0n);
}

/** The cases of one box that another leaves over, as boxes that do not overlap. */
export function subtract(from: Box, taken: Box): Box[] {
  if (!common(from, taken)) return [from];
  const left: Box[] = [];
  let rest = from;
  for (const [index, atoms] of taken.entries()) {
    const outside = rest[index]! & ~atoms;
    if (outside) left.push(rest.with(index, outside));
    rest = rest.with(index, rest[index]! & atoms);
  }
  return left;
}

/** What a box leaves of many; nothing where they fall into more boxes than the analysis takes on. */
export function subtractFromAll(boxes: readonly Box[], taken: Box): Box[] | undefined {
  const left: Box[] = [];
  for (const box of boxes) {
    left.push(...subtract(box, taken));
    if (left.length > mostBoxes) return undefined;
  }
  return left;
}

/** The largest box around a given one that still touches none of the others, so that one gap is told once. */
export function widen(box: Box, axes: Box, others: readonly Box[]): Box {
  let wide = box;
  for (const index of box.keys()) {
    for (const more of [axes[index]!, ...atomsOf(axes[index]! & ~wide[index]!)]) {
      const wider = wide.with(index, wide[index]! | more);
      if (!others.some((it) => common(wider, it))) wide = wider;
    }
  }
  return wide;
}

/** The atoms of a set of bits, one by one. */
export function atomsOf(bits: bigint): bigint[] {
  const atoms: bigint[] = [];
  for (let atom = 1n; atom <= bits; atom <<= 1n) if (bits & atom) atoms.push(atom);
  return atoms;
}
