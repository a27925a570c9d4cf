import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, test } from 'vitest';
import { parseDurationForFeel } from '../../testing/feel-values.ts';
import type { Fact, Facts, FactValue } from '../facts.ts';
import { isoOf } from '../iso.ts';
import { compileCondition } from './condition.ts';

const facts = new Map<string, Fact>(
  (
    [
      ['Client told', 'yes/no'],
      ['Escalated', 'yes/no'],
      ['Steps tried', 'number'],
      ['Steps', 'number'],
      ['Minutes worked', 'duration'],
      ['Time to escalate', 'duration'],
      ['Summary', 'text'],
      ['Status', 'one of', ['open', 'resolved', 'closed']],
      ['Codes seen', 'list'],
      ['Opened at', 'time'],
    ] as const
  ).map(([name, kind, values]) => [name, { name, kind, values, meaning: '', from: '' } as Fact]),
);

describe('a condition', () => {
  test.each<[string, Facts, boolean | null]>([
    ['Client told', { 'Client told': true }, true],
    ['Client told', {}, null],
    ['Client told = false', {}, false],
    ['not(Client told)', {}, null],
    ['Steps tried >= 1 and Escalated', { 'Steps tried': 0 }, false],
    ['Steps tried >= 1 or Escalated', { 'Steps tried': 2 }, true],
    ['Steps tried >= 1 or Escalated', { 'Steps tried': 0 }, null],
    ['Steps tried between 1 and 3', { 'Steps tried': 3 }, true],
    ['Steps tried in [1..3)', { 'Steps tried': 3 }, false],
    ['Steps tried in (>= 5, 1)', { 'Steps tried': 1 }, true],
    ['Status in ("resolved", "closed")', { Status: 'closed' }, true],
    ['Status in ("resolved", "closed")', {}, false],
    ['Status = null', {}, true],
    ['Status != null', { Status: 'open' }, true],
    ['count(Codes seen) > 1', { 'Codes seen': ['LT-1001', 'LT-3104'] }, true],
    ['contains(Summary, "SEV")', { Summary: 'no SEV here' }, true],
    ['Minutes worked > duration("PT15M")', { 'Minutes worked': 900_001 }, true],
    ['Minutes worked + Time to escalate <= duration("PT1H")', { 'Minutes worked': 1, 'Time to escalate': 2 }, true],
    ['Opened at - Opened at = duration("PT0S")', { 'Opened at': 5 }, true],
    ['if Escalated then Client told else Steps tried > 0', { 'Steps tried': 1 }, true],
    ['if Escalated then Client told else null', {}, null],
    ['Steps tried / Steps > 1', { 'Steps tried': 1, Steps: 0 }, null],
  ])('%s of %j', (text, given, expected) => {
    expect(compile(text).holds(given)).toBe(expected);
  });

  test('names the facts that it reads', () => {
    expect(compile('Steps tried >= 1 or Escalated and Steps tried < 9').uses).toEqual(['Steps tried', 'Escalated']);
  });

  test.each([
    ['Steps tryed > 1', 'policy/unknown-fact', 'Steps tryed'],
    ['Status = "reopened"', 'policy/unknown-value', '"reopened"'],
    ['Status in ("open", "reopened")', 'policy/unknown-value', '"reopened"'],
    ['Status > 3', 'policy/type', '3'],
    ['Steps tried', 'policy/type', 'Steps tried'],
    ['Minutes worked > 15', 'policy/type', '15'],
    ['Minutes worked > duration("15 min")', 'policy/duration', 'duration("15 min")'],
    ['Steps tried > 1 and', 'policy/feel', ''],
    ['some x in Codes seen satisfies x = "a"', 'policy/feel-subset', 'some x in Codes seen satisfies x = "a"'],
    ['Codes seen[1] = "a"', 'policy/feel-subset', 'Codes seen[1]'],
    ['{ a: 1 }.a = 1', 'policy/feel-subset', '{ a: 1 }.a'],
    ['function(x) x', 'policy/feel-subset', 'function(x) x'],
    ['matches(Summary, "(a+)+$")', 'policy/feel-subset', 'matches(Summary, "(a+)+$")'],
    ['Steps tried in [1..3] and Escalated', 'policy/feel-subset', '[1..3]'],
    ['now() > Opened at', 'policy/feel-subset', 'now()'],
    ['Client told + 1 = 2', 'policy/type', 'Client told + 1'],
    ['constructor', 'policy/unknown-fact', 'constructor'],
    ['__proto__ = null', 'policy/unknown-fact', '__proto__'],
    ['Summary < "b"', 'policy/type', 'Summary < "b"'],
    ['Escalated >= Client told', 'policy/type', 'Escalated >= Client told'],
  ])('%s is refused at the words that are wrong', (text, code, marks) => {
    const result = compileCondition(text, facts);
    if (!('problem' in result)) throw new Error('it was read');
    const { from = 0, to = 0 } = result.problem;
    expect([result.problem.code, text.slice(from, to)]).toEqual([code, marks]);
  });
});

describe('conditions agree with feelin', () => {
  const numbers = fc.letrec<{ it: string }>((tie) => ({
    it: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('Steps tried', 'Steps', '0', '1', '2', '3', 'count(Codes seen)'),
      fc.tuple(tie('it'), fc.constantFrom('+', '-', '*', '/'), tie('it')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    ),
  })).it;
  const durations = fc.constantFrom('Minutes worked', 'Time to escalate', 'duration("PT5M")', 'duration("PT1H")');
  const texts = fc.constantFrom('Status', '"open"', '"closed"');
  const compare = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
  const equals = fc.constantFrom('=', '!=');
  const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((it) => it.join(' '));
  const leaf = fc.oneof(
    fc.constantFrom('Client told', 'Escalated', 'true', 'false', 'Client told = null', 'Status != null'),
    joined(fc.constantFrom('Client told', 'Escalated'), equals, fc.constantFrom('true', 'false')),
    joined(numbers, compare, numbers),
    joined(durations, compare, durations),
    joined(texts, equals, texts),
    joined(fc.constant('(Status in ('), texts, fc.constant(','), texts, fc.constant('))')),
    joined(numbers, fc.constant('between'), fc.constantFrom('0', '1'), fc.constant('and'), fc.constantFrom('2', '3')),
    joined(
      fc.constant('(Steps tried in'),
      fc.constantFrom('[1..3]', '(1..3]', '[1..3)', ']1..3[', '(1, 2)', '(> 2, 0)'),
      fc.constant(')'),
    ),
    joined(fc.constant('contains(Summary,'), fc.constantFrom('"a"', '"b"', 'Summary'), fc.constant(')')),
  );
  const condition = fc.letrec<{ it: string }>((tie) => ({
    it: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      joined(fc.constant('('), tie('it'), fc.constantFrom('and', 'or'), tie('it'), fc.constant(')')),
      joined(fc.constant('not('), tie('it'), fc.constant(')')),
      joined(
        fc.constant('(if'),
        tie('it'),
        fc.constant('then'),
        tie('it'),
        fc.constant('else'),
        tie('it'),
        fc.constant(')'),
      ),
    ),
  })).it;
  const given: fc.Arbitrary<Facts> = fc.record({
    'Client told': fc.option(fc.boolean()),
    Escalated: fc.option(fc.boolean()),
    'Steps tried': fc.option(fc.nat(4)),
    Steps: fc.option(fc.nat(4)),
    'Minutes worked': fc.option(fc.nat(20).map((it) => it * 300_000)),
    'Time to escalate': fc.option(fc.nat(20).map((it) => it * 300_000)),
    Summary: fc.option(fc.constantFrom('', 'a', 'ab')),
    Status: fc.option(fc.constantFrom('open', 'resolved', 'closed')),
    'Codes seen': fc.option(fc.array(fc.constantFrom('LT-1001', 'LT-3104'), { maxLength: 3 })),
  });

  test('on random conditions and facts, those not known among them', () => {
    fc.assert(
      fc.property(condition, given, (text, values) => {
        const oracle = evaluate(text, forFeel(values)).value;
        expect(compile(text).holds(values), text).toBe(oracle);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function forFeel(values: Facts): Record<string, unknown> {
  const asFeel = ([name, value]: [string, FactValue]) =>
    facts.get(name)!.kind === 'duration' && value !== null ? parseDurationForFeel(isoOf(value as number)) : value;
  return Object.fromEntries(Object.entries(values).map((it) => [it[0], asFeel(it)]));
}

function compile(text: string) {
  const result = compileCondition(text, facts);
  if ('problem' in result) throw new Error(`${text}: ${result.problem.message}`);
  return result.expression;
}
