import fc from 'fast-check';
import type { Fact, Facts, FactValue } from '../policy/facts.ts';

const minute = 60_000;

/** Random values of some facts, each of them sometimes not known. */
export function factsArbitrary(facts: readonly Pick<Fact, 'name' | 'kind' | 'values'>[]): fc.Arbitrary<Facts> {
  return fc.record(Object.fromEntries(facts.map((it) => [it.name, fc.option(anyValue(it), { freq: 4 })])));
}

function anyValue({ kind, values }: Pick<Fact, 'kind' | 'values'>): fc.Arbitrary<FactValue> {
  const kinds: Record<Fact['kind'], () => fc.Arbitrary<FactValue>> = {
    'yes/no': () => fc.boolean(),
    number: () => fc.oneof(fc.nat(5), fc.nat(120), fc.constantFrom(-1, 20, 21, 59, 60, 80, 85, 90, 97, 100, 1000)),
    duration: () => fc.oneof(fc.nat(20), fc.constantFrom(15, 30, 60, 120, 240, 26 * 60)).map((it) => it * minute),
    text: () => fc.constantFrom('', 'LT-3104', 'LT-9101', 'none', 'other'),
    'one of': () => fc.constantFrom(...(values ?? [''])),
    list: () => fc.array(fc.constantFrom('LT-1001', 'LT-3104'), { maxLength: 3 }),
    time: () => fc.nat(10).map((it) => it * minute),
  };
  return kinds[kind]();
}
