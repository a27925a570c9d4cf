/** Edits between two words (a letter more, less, another, or two swapped), or `undefined` above the limit. */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, row, last, before));
    if (Math.min(...row) > limit) return undefined;
    before = last;
    last = row;
  }
  const distance = last[b.length]!;
  return distance <= limit ? distance : undefined;
}

function cheapest(a: string, b: string, i: number, j: number, row: number[], last: number[], before: number[]): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(cost, before[j - 2]! + 1) : cost;
}

/** One bit per letter: two words that are a few edits apart differ in few bits. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

/** How many letters stand in one word only. */
export function maskDifference(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}
