/**
 * A pure function that keeps its answer with the object it was asked of, as long as that object lives. Where a change makes a
 * few objects anew and leaves the others, what was read out of those need not be read again.
 */
export function remembered<K extends object, V>(make: (from: K) => V): { of: (from: K) => V } {
  const known = new WeakMap<K, { value: V }>();
  return {
    of: (from) => {
      const kept = known.get(from);
      if (kept) return kept.value;
      const value = make(from);
      known.set(from, { value });
      return value;
    },
  };
}

/** The same for a function of two objects. */
export function rememberedPair<A extends object, B extends object, V>(
  make: (a: A, b: B) => V,
): { of: (a: A, b: B) => V } {
  const first = remembered((a: A) => remembered((b: B) => make(a, b)));
  return { of: (a, b) => first.of(a).of(b) };
}
