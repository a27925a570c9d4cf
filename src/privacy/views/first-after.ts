/** The index of the first of some numbers, in order, that is greater than another; their count where none is. */
export function firstAfter(numbers: readonly number[], than: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > than) high = middle;
    else low = middle + 1;
  }
  return low;
}
