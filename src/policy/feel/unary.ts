import type { CellProblem, ReadTest } from '../cell-problem.ts';
import { durationForms, readMilliseconds } from '../duration.ts';
import { anyTest, type Domain, type Range, type Test } from '../test.ts';
import { childrenOf, type FeelNode, firstError, OutsideFeel, parseFeelTests, unquote } from './tree.ts';

type Part = { value: string | boolean } | { range: Range } | { nothing: true };

/** Reads a cell written in FEEL into the same data that the phrases give, or says what is outside the subset, and where. */
export function readUnaryFeel(text: string, domain: Domain): ReadTest {
  try {
    const top = parseFeelTests(text);
    const broken = firstError(top);
    if (broken)
      throw new OutsideFeel(broken, 'policy/feel', `This is neither a phrase nor FEEL: ${text}`, help(domain));
    return { test: readTop(top, text, domain) };
  } catch (error) {
    if (error instanceof OutsideFeel) return { problem: problemOf(error) };
    throw error;
  }
}

/** A refusal of the reader as a problem of the cell. */
export function problemOf(error: OutsideFeel): CellProblem {
  const { node, code, message, hint } = error;
  return { code, message, ...(hint ? { hint } : {}), from: node.from, to: Math.max(node.to, node.from + 1) };
}

function help(domain: Domain): string {
  const forms = {
    values: '"X", not("X","Y")',
    code: '"LT-3104", not("LT-3104")',
    'yes/no': 'true, false',
    number: '>= 3, [1..3]',
    duration: '>= duration("PT15M")',
  };
  return `Phrases are on the help page; in FEEL, write ${forms[domain.kind]}${domain.notKnown ? ', null, not(null)' : ''} or -.`;
}

function readTop(top: FeelNode, text: string, domain: Domain): Test {
  const [first, ...rest] = childrenOf(top);
  if (first?.name === 'Wildcard') return anyTest;
  const negated = first?.name === 'not';
  const list = negated ? rest.find((it) => it.name === 'PositiveUnaryTests') : first;
  if (list?.name !== 'PositiveUnaryTests') throw outside(top, text, domain);
  return combine(
    childrenOf(list).map((it) => readPart(it, text, domain)),
    negated,
    list,
    text,
    domain,
  );
}

function combine(parts: Part[], negated: boolean, node: FeelNode, text: string, domain: Domain): Test {
  const notKnown = parts.some((it) => 'nothing' in it);
  const values = parts.flatMap((it) => ('value' in it ? [it.value] : []));
  const ranges = parts.flatMap((it) => ('range' in it ? [it.range] : []));
  if (values.length && ranges.length) throw outside(node, text, domain);
  if (notKnown && negated && (values.length || ranges.length)) throw outside(node, text, domain);
  if (notKnown && !values.length && !ranges.length) {
    if (!domain.notKnown)
      throw new OutsideFeel(
        node,
        'policy/always-known',
        'This fact is always known, so null can never be true here.',
        'Leave it out, or write "any".',
      );
    return negated ? { notKnown: false, known: 'all' } : { notKnown: true, known: 'none' };
  }
  return { notKnown, known: values.length ? { values, not: negated } : { ranges, not: negated } };
}

function readPart(node: FeelNode, text: string, domain: Domain): Part {
  const child = childrenOf(node)[0] ?? node;
  if (child.name === 'null') return { nothing: true };
  if (child.name === 'SimplePositiveUnaryTest') return { range: readSimple(child, text, domain) };
  const value = readLiteral(child, text, domain);
  return typeof value === 'number' ? { range: { from: value, to: value } } : { value };
}

function readSimple(node: FeelNode, text: string, domain: Domain): Range {
  const [first, second] = childrenOf(node);
  if (first?.name === 'Interval') return readInterval(first, text, domain);
  if (first?.name !== 'CompareOp' || !second) throw outside(node, text, domain);
  const value = readNumber(second, text, domain);
  const ranges: Record<string, Range> = {
    '>=': { from: value },
    '>': { from: value, fromOpen: true },
    '<=': { to: value },
    '<': { to: value, toOpen: true },
    '=': { from: value, to: value },
  };
  const range = ranges[text.slice(first.from, first.to)];
  if (!range) throw outside(node, text, domain);
  return range;
}

function readInterval(node: FeelNode, text: string, domain: Domain): Range {
  const [open, from, , to, close] = childrenOf(node);
  if (!open || !from || !to || !close) throw outside(node, text, domain);
  const range = { from: readNumber(from, text, domain), to: readNumber(to, text, domain) };
  if (range.from > range.to)
    throw new OutsideFeel(
      node,
      'policy/empty-range',
      'This interval ends before it begins.',
      'Write the smaller end first.',
    );
  return {
    ...range,
    ...(open.name === '[' ? {} : { fromOpen: true }),
    ...(close.name === ']' ? {} : { toOpen: true }),
  };
}

function readNumber(node: FeelNode, text: string, domain: Domain): number {
  const value = readLiteral(node, text, domain);
  if (typeof value !== 'number') throw outside(node, text, domain);
  return value;
}

function readLiteral(node: FeelNode, text: string, domain: Domain): string | boolean | number {
  const source = text.slice(node.from, node.to);
  if (node.name === 'StringLiteral' && (domain.kind === 'values' || domain.kind === 'code'))
    return readString(node, unquote(source), domain);
  if (node.name === 'BooleanLiteral' && domain.kind === 'yes/no') return source === 'true';
  if (node.name === 'NumericLiteral' && domain.kind === 'number' && /^\d+$/.test(source)) return Number(source);
  if (node.name === 'DateTimeLiteral' && domain.kind === 'duration') return readDurationLiteral(node, source);
  throw outside(node, text, domain);
}

function readString(node: FeelNode, value: string, domain: Domain): string {
  const known = domain.kind === 'code' ? /^LT-\d{4}$/.test(value) : domain.values?.includes(value);
  if (!known) throw new OutsideFeel(node, 'policy/unknown-value', `"${value}" is not known here.`, help(domain));
  return value;
}

/** The milliseconds of `duration("PT15M")`. */
export function readDurationLiteral(node: FeelNode, source: string): number {
  const match = /^duration\s*\(\s*"([^"]*)"\s*\)$/.exec(source);
  const value = match && /^P/.test(match[1]!) ? readMilliseconds(match[1]!) : undefined;
  if (value === undefined)
    throw new OutsideFeel(
      node,
      'policy/duration',
      `${source} is not a duration.`,
      `${durationForms}; in FEEL: duration("PT15M").`,
    );
  return value;
}

function outside(node: FeelNode, text: string, domain: Domain): OutsideFeel {
  const part = text.slice(node.from, node.to) || text;
  return new OutsideFeel(
    node,
    'policy/feel-subset',
    `A cell of this column cannot use this FEEL: ${part}`,
    help(domain),
  );
}
