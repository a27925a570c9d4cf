/**
 * A pure function that keeps its answer with the object it was asked of. A re-check after one key press compiles one document
 * and gets the others as the same objects; what was read out of those need not be read again.
 */
export function remembered<K extends object, V>(make: (from: K) => V): { of: (from: K) => V } {
  const known = new WeakMap<K, { value: V }>();
  return {
    of: (from) => {
      const kept = known.get(from) ?? { value: make(from) };
      known.set(from, kept);
      return kept.value;
    },
  };
}
