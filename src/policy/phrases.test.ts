import fc from 'fast-check';
import { unaryTest } from 'feelin';
import { describe, expect, test } from 'vitest';
import { parseDurationForFeel } from '../testing/feel-values.ts';
import type { FactValue } from './facts.ts';
import { formatFeel } from './feel/format.ts';
import { isoOf } from './iso.ts';
import { formatTest, readTest } from './phrases.ts';
import { compileTest, type Domain, type Range, type Test } from './test.ts';

const severity: Domain = { kind: 'values', values: ['SEV1', 'SEV2', 'SEV3', 'SEV4'], notKnown: true };
const yesNo: Domain = { kind: 'yes/no', notKnown: true };
const count: Domain = { kind: 'number', notKnown: true };
const time: Domain = { kind: 'duration', notKnown: true };
const code: Domain = { kind: 'code', notKnown: true };
const min = 60_000;

describe('every phrase of the closed list means its FEEL, and is written back as it stands', () => {
  test.each<[string, Domain, string]>([
    ['any', severity, '-'],
    ['SEV1', severity, '"SEV1"'],
    ['SEV1, SEV2', severity, '"SEV1", "SEV2"'],
    ['not SEV1', severity, 'not("SEV1")'],
    ['not SEV1, SEV2', severity, 'not("SEV1", "SEV2")'],
    ['yes', yesNo, 'true'],
    ['no', yesNo, 'false'],
    ['not known', yesNo, 'null'],
    ['known', yesNo, 'not(null)'],
    ['3', count, '3'],
    ['3 or more', count, '>= 3'],
    ['more than 3', count, '> 3'],
    ['3 or less', count, '<= 3'],
    ['less than 3', count, '< 3'],
    ['1 to 3', count, '[1..3]'],
    ['from 1 to under 3', count, '[1..3)'],
    ['1, 3 to 5', count, '1, [3..5]'],
    ['not 1 to 3', count, 'not([1..3])'],
    ['15 min or more', time, '>= duration("PT15M")'],
    ['from 15 min to under 1 h', time, '[duration("PT15M")..duration("PT1H"))'],
    ['LT-3104', code, '"LT-3104"'],
  ])('%s', (phrase, domain, feel) => {
    const test = read(phrase, domain);
    expect(formatFeel(test, domain)).toBe(feel);
    expect(formatTest(test, domain)).toBe(phrase);
    expect(read(feel, domain)).toEqual(test);
  });

  test('words are read in any case and spacing, and a unit may stand once', () => {
    expect(read('  sev1 ,  SEV2', severity)).toEqual(read('SEV1, SEV2', severity));
    expect(read('NOT KNOWN', yesNo)).toEqual(read('not known', yesNo));
    expect(read('15 to 30 min', time)).toEqual(read('15 min to 30 min', time));
    expect(read('lt-9XXX', code)).toEqual(read('LT-9xxx', code));
  });

  test('a family takes its codes, and no others', () => {
    const holds = compileTest(read('LT-31xx', code));
    expect([holds('LT-3104'), holds('LT-3201'), holds('none'), holds(null)]).toEqual([true, false, false, false]);
  });
});

describe('not known is a value of its own', () => {
  const phrases: [string, Domain][] = [
    ['SEV1', severity],
    ['not SEV1', severity],
    ['no', yesNo],
    ['not yes', yesNo],
    ['known', yesNo],
    ['0 or more', count],
    ['not 3', count],
    ['less than 15 min', time],
    ['not LT-9xxx', code],
  ];
  test.each(phrases)('"%s" does not hold of it', (phrase, domain) => {
    expect(compileTest(read(phrase, domain))(null)).toBe(false);
  });

  test('any and not known hold of it', () => {
    for (const domain of [severity, yesNo, count, time, code]) {
      expect(compileTest(read('any', domain))(null)).toBe(true);
      expect(compileTest(read('not known', domain))(null)).toBe(true);
    }
  });

  test('where a fact is always known, not known is an error', () => {
    const always = { ...severity, notKnown: false };
    for (const text of ['not known', 'known', 'null', 'not(null)'])
      expect(readTest(text, always)).toMatchObject({ problem: { code: 'policy/always-known' } });
  });
});

describe('compiled cells agree with feelin', () => {
  const values = fc.constantFrom(...severity.values!);
  const ranges = (unit: number) =>
    fc
      .record({ a: fc.nat(9), b: fc.nat(9), fromOpen: fc.boolean(), toOpen: fc.boolean(), ends: fc.nat(2) })
      .map((it) => {
        const lower: Range = { from: Math.min(it.a, it.b) * unit, ...(it.fromOpen ? { fromOpen: true } : {}) };
        const upper: Range = { to: Math.max(it.a, it.b) * unit, ...(it.toOpen ? { toOpen: true } : {}) };
        if (it.ends < 2) return it.ends ? lower : upper;
        return it.a === it.b ? { from: it.a * unit, to: it.a * unit } : { ...lower, ...upper };
      });
  const some = <T>(it: fc.Arbitrary<T>) => fc.uniqueArray(it, { minLength: 1, maxLength: 3, selector: String });
  const tests = (known: fc.Arbitrary<Exclude<Test['known'], string>>): fc.Arbitrary<Test> =>
    fc.oneof(
      fc.constantFrom<Test>(
        { notKnown: true, known: 'all' },
        { notKnown: false, known: 'all' },
        { notKnown: true, known: 'none' },
      ),
      known.map((it) => ({ notKnown: false, known: it })),
      known.map((it) => ({ notKnown: true, known: { ...it, not: false } })),
    );
  const valueTests = tests(fc.record({ values: some(values), not: fc.boolean() }));
  const yesNoTests = tests(fc.record({ values: some(fc.boolean()), not: fc.boolean() }));
  const rangeTests = (unit: number) =>
    tests(fc.record({ ranges: fc.array(ranges(unit), { minLength: 1, maxLength: 3 }), not: fc.boolean() }));

  test.each<[string, Domain, fc.Arbitrary<Test>, fc.Arbitrary<FactValue>]>([
    ['values', severity, valueTests, values],
    ['yes/no', yesNo, yesNoTests, fc.boolean()],
    ['numbers', count, rangeTests(1), fc.nat(10)],
    ['durations', time, rangeTests(5 * min), fc.nat(10).map((it) => it * 5 * min)],
  ])(
    '%s',
    (_name, domain, arbitrary, value) => {
      fc.assert(
        fc.property(arbitrary, fc.option(value), (wanted, fact) => {
          const feel = formatFeel(wanted, domain);
          const holds = compileTest(read(formatTest(wanted, domain), domain));
          expect(holds(fact)).toBe(compileTest(read(feel, domain))(fact));
          const given =
            domain.kind === 'duration' && fact !== null ? parseDurationForFeel(isoOf(fact as number)) : fact;
          // Plain FEEL holds not("x") true of nothing; here what is not known is never taken for "no".
          const oracle = fact === null && /^not\((?!null)/.test(feel) ? false : unaryTest(feel, { '?': given }).value;
          expect(holds(fact), feel).toBe(oracle);
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );
});

function read(text: string, domain: Domain): Test {
  const result = readTest(text, domain);
  if ('problem' in result) throw new Error(`${text}: ${result.problem.message}`);
  return result.test;
}
