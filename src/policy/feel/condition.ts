import { suggest } from '../../kit/nearest.ts';
import { remembered } from '../../kit/remembered.ts';
import type { CellProblem } from '../cell-problem.ts';
import type { Fact, Facts, FactValue } from '../facts.ts';
import { arithmetic, compare, conjunction, disjunction, negate } from './logic.ts';
import { childrenOf, type FeelNode, firstError, OutsideFeel, parseFeel, unquote } from './tree.ts';
import { problemOf, readDurationLiteral } from './unary.ts';

type Type = 'yes/no' | 'number' | 'duration' | 'text' | 'list' | 'time' | 'nothing';

/** An expression over facts, compiled once. */
export interface Expression {
  text: string;
  /** Names of the facts that it reads. */
  uses: readonly string[];
  /** `true`, `false`, or `null` where facts that decide it are not known. */
  holds: (facts: Facts) => boolean | null;
}

interface Typed {
  type: Type;
  /** The values that a text can have, where they are a closed list. */
  values?: readonly string[];
  run: (facts: Facts) => FactValue;
}

interface Scope {
  text: string;
  facts: ReadonlyMap<string, Fact>;
  uses: Set<string>;
}

/** Compiles a FEEL expression whose result is yes or no, or says what is wrong and where in the text. */
export function compileCondition(text: string, facts: ReadonlyMap<string, Fact>): CompiledCondition {
  const kept = compiledBefore.of(facts);
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = compileAnew(text, facts);
  kept.set(text, made);
  return made;
}

type CompiledCondition = { expression: Expression } | { problem: CellProblem };

/** The same texts come again at each check of a document, and FEEL takes longer to read than all else in it. */
const compiledBefore = remembered((_: ReadonlyMap<string, Fact>) => new Map<string, CompiledCondition>());
const mostKept = 2_000;

function compileAnew(text: string, facts: ReadonlyMap<string, Fact>): CompiledCondition {
  const scope: Scope = { text, facts, uses: new Set() };
  try {
    const top = parseFeel(text, [...facts.keys()]);
    const broken = firstError(top);
    if (broken) throw new OutsideFeel(broken, 'policy/feel', 'This is not a complete FEEL expression.', subsetHelp);
    const compiled = expect(compile(childrenOf(top)[0] ?? top, scope), 'yes/no', top, scope);
    return { expression: { text, uses: [...scope.uses], holds: compiled.run as Expression['holds'] } };
  } catch (error) {
    if (error instanceof OutsideFeel) return { problem: problemOf(error) };
    throw error;
  }
}

const subsetHelp =
  'Conditions may use = != < <= > >=, between, in, and, or, not(), if then else, + - * /, count(), contains(), duration("PT15M"), "text", numbers and the facts of the help page.';

/** FEEL reads `x in [1..3] and y` as `x in ([1..3] and y)`, which nobody means. */
const looseIn = 'Put the part with "in" between parentheses: (Steps tried in [1..3]) and Escalated.';

function compile(node: FeelNode, scope: Scope): Typed {
  const compiler = compilers[node.name];
  if (!compiler)
    throw new OutsideFeel(
      node,
      'policy/feel-subset',
      `Conditions cannot use this FEEL: ${slice(node, scope)}`,
      node.name === 'SimplePositiveUnaryTest' ? looseIn : subsetHelp,
    );
  return compiler(node, scope);
}

const compilers: Record<string, (node: FeelNode, scope: Scope) => Typed> = {
  ParenthesizedExpression: (node, scope) => compile(childrenOf(node)[1]!, scope),
  Conjunction: (node, scope) => logical(node, scope, conjunction),
  Disjunction: (node, scope) => logical(node, scope, disjunction),
  Comparison: compileComparison,
  ArithmeticExpression: compileArithmetic,
  FunctionInvocation: compileCall,
  IfExpression: compileIf,
  VariableName: compileName,
  StringLiteral: (node, scope) => constant('text', unquote(slice(node, scope))),
  NumericLiteral: (node, scope) => constant('number', Number(slice(node, scope).replaceAll(' ', ''))),
  BooleanLiteral: (node, scope) => constant('yes/no', slice(node, scope) === 'true'),
  DateTimeLiteral: (node, scope) => constant('duration', readDurationLiteral(node, slice(node, scope))),
  null: () => constant('nothing', null),
};

function slice(node: FeelNode, scope: Scope): string {
  return scope.text.slice(node.from, node.to);
}

function constant(type: Type, value: FactValue): Typed {
  return { type, run: () => value };
}

function expect(typed: Typed, type: Type, node: FeelNode, scope: Scope): Typed {
  if (typed.type === type || typed.type === 'nothing') return typed;
  throw new OutsideFeel(
    node,
    'policy/type',
    `This is ${article(typed.type)}, but ${article(type)} is needed here: ${slice(node, scope)}`,
    'Compare it with something, or use another fact.',
  );
}

function article(type: Type): string {
  return {
    'yes/no': 'a yes or no',
    number: 'a number',
    duration: 'a duration',
    text: 'a text',
    list: 'a list',
    time: 'a time',
    nothing: 'nothing',
  }[type];
}

function logical(node: FeelNode, scope: Scope, join: typeof conjunction): Typed {
  const [a, , b] = childrenOf(node);
  const left = expect(compile(a!, scope), 'yes/no', a!, scope);
  const right = expect(compile(b!, scope), 'yes/no', b!, scope);
  return { type: 'yes/no', run: (facts) => join(left.run(facts), () => right.run(facts)) };
}

function compileName(node: FeelNode, scope: Scope): Typed {
  const name = slice(node, scope).replaceAll(/\s+/g, ' ');
  const fact = scope.facts.get(name);
  if (!fact) {
    throw new OutsideFeel(
      node,
      'policy/unknown-fact',
      `"${name}" is not a fact.`,
      suggest(name, [...scope.facts.keys()], 'Facts'),
    );
  }
  scope.uses.add(fact.name);
  const type = fact.kind === 'one of' ? 'text' : fact.kind;
  return { type, ...(fact.values ? { values: fact.values } : {}), run: (facts) => facts[fact.name] ?? null };
}

function compileComparison(node: FeelNode, scope: Scope): Typed {
  const [left, operator, ...rest] = childrenOf(node);
  const subject = compile(left!, scope);
  if (operator!.name === 'between') return between(subject, rest, scope);
  if (operator!.name === 'in') return isIn(subject, left!, rest, scope);
  const other = compile(rest[0]!, scope);
  checkComparable(subject, other, rest[0]!, scope);
  if (!/^!?=$/.test(slice(operator!, scope))) checkOrdered(subject, node, scope);
  const test = compare(slice(operator!, scope));
  if (!test)
    throw new OutsideFeel(
      operator!,
      'policy/feel-subset',
      `"${slice(operator!, scope)}" is not a comparison.`,
      subsetHelp,
    );
  return { type: 'yes/no', run: (facts) => test(subject.run(facts), other.run(facts)) };
}

function checkComparable(a: Typed, b: Typed, node: FeelNode, scope: Scope): void {
  if (a.type !== b.type && a.type !== 'nothing' && b.type !== 'nothing') {
    throw new OutsideFeel(
      node,
      'policy/type',
      `${capital(article(a.type))} cannot be compared with ${article(b.type)}.`,
      comparableHint,
    );
  }
  const values = a.values ?? b.values;
  const literal = node.name === 'StringLiteral' ? unquote(slice(node, scope)) : undefined;
  if (values && literal !== undefined && !values.includes(literal)) {
    throw new OutsideFeel(
      node,
      'policy/unknown-value',
      `"${literal}" is not a value of this fact.`,
      suggest(literal, values),
    );
  }
}

/** Only numbers, durations and times have an order that a document can mean. */
function checkOrdered(subject: Typed, node: FeelNode, scope: Scope): void {
  if (['number', 'duration', 'time', 'nothing'].includes(subject.type)) return;
  const message = `This has no order: ${slice(node, scope)}`;
  throw new OutsideFeel(node, 'policy/type', message, 'Compare a text, a list, or yes and no, with = or !=.');
}

const comparableHint = 'A text is written "failed", a duration duration("PT5M"), yes and no are true and false.';

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function between(subject: Typed, rest: FeelNode[], scope: Scope): Typed {
  const [low, , high] = rest;
  checkOrdered(subject, low!, scope);
  const [from, to] = [compile(low!, scope), compile(high!, scope)];
  checkComparable(subject, from, low!, scope);
  checkComparable(subject, to, high!, scope);
  const [atLeast, atMost] = [compare('>=')!, compare('<=')!];
  return {
    type: 'yes/no',
    run: (facts) =>
      conjunction(atLeast(subject.run(facts), from.run(facts)), () => atMost(subject.run(facts), to.run(facts))),
  };
}

function isIn(subject: Typed, left: FeelNode, rest: FeelNode[], scope: Scope): Typed {
  const tests = rest.flatMap(testNodes);
  if (!tests.length) throw new OutsideFeel(left, 'policy/feel-subset', 'There is nothing after "in".', subsetHelp);
  const choices = tests.map((it) => choice(subject, it, scope));
  return {
    type: 'yes/no',
    run: (facts) => choices.reduce<boolean | null>((held, test) => disjunction(held, () => test(facts)), false),
  };
}

function testNodes(node: FeelNode): FeelNode[] {
  if (['(', ')', ','].includes(node.name)) return [];
  if (
    ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'ParenthesizedExpression', 'List'].includes(
      node.name,
    )
  ) {
    if (childrenOf(node)[0]?.name === 'CompareOp') return [node];
    return childrenOf(node).flatMap(testNodes);
  }
  return ['[', ']'].includes(node.name) ? [] : [node];
}

function choice(subject: Typed, node: FeelNode, scope: Scope): (facts: Facts) => boolean | null {
  if (node.name === 'Interval') return interval(subject, node, scope);
  const [operator, value] = node.name === 'SimplePositiveUnaryTest' ? childrenOf(node) : [undefined, node];
  const other = compile(value!, scope);
  checkComparable(subject, other, value!, scope);
  if (operator) checkOrdered(subject, node, scope);
  const test = compare(operator ? slice(operator, scope) : '=')!;
  return (facts) => test(subject.run(facts), other.run(facts));
}

function interval(subject: Typed, node: FeelNode, scope: Scope): (facts: Facts) => boolean | null {
  const [open, low, , high, close] = childrenOf(node);
  checkOrdered(subject, node, scope);
  const [from, to] = [compile(low!, scope), compile(high!, scope)];
  checkComparable(subject, from, low!, scope);
  checkComparable(subject, to, high!, scope);
  const above = compare(open!.name === '[' ? '>=' : '>')!;
  const below = compare(close!.name === ']' ? '<=' : '<')!;
  return (facts) =>
    conjunction(above(subject.run(facts), from.run(facts)), () => below(subject.run(facts), to.run(facts)));
}

function compileArithmetic(node: FeelNode, scope: Scope): Typed {
  const [left, operator, right] = childrenOf(node);
  const [a, b] = [compile(left!, scope), compile(right!, scope)];
  const sign = slice(operator!, scope);
  const type = resultType(sign, a.type, b.type);
  if (!type)
    throw new OutsideFeel(
      node,
      'policy/type',
      `This cannot be worked out: ${article(a.type)} ${sign} ${article(b.type)}.`,
      comparableHint,
    );
  const work = arithmetic(sign);
  return { type, run: (facts) => work(a.run(facts), b.run(facts)) };
}

function resultType(sign: string, a: Type, b: Type): Type | undefined {
  const key = `${a} ${sign} ${b}`;
  const same = a === b && (a === 'number' || a === 'duration');
  if ((sign === '+' || sign === '-') && same) return a;
  if ((sign === '*' || sign === '/') && a === 'number' && b === 'number') return 'number';
  return (
    {
      'time - time': 'duration',
      'time + duration': 'time',
      'time - duration': 'time',
      'duration * number': 'duration',
      'duration / number': 'duration',
      'duration / duration': 'number',
    } as Record<string, Type>
  )[key];
}

function compileCall(node: FeelNode, scope: Scope): Typed {
  const [name, , parameters] = childrenOf(node);
  const values =
    parameters?.name === 'PositionalParameters' ? childrenOf(parameters).filter((it) => it.name !== ',') : [];
  const called = slice(name!, scope);
  if (called === 'not' && values.length === 1) {
    const inner = expect(compile(values[0]!, scope), 'yes/no', values[0]!, scope);
    return { type: 'yes/no', run: (facts) => negate(inner.run(facts)) };
  }
  if (called === 'count' && values.length === 1) {
    const list = expect(compile(values[0]!, scope), 'list', values[0]!, scope);
    return { type: 'number', run: (facts) => lengthOf(list.run(facts)) };
  }
  if (called === 'contains' && values.length === 2) return contains(values, scope);
  throw new OutsideFeel(
    node,
    'policy/feel-subset',
    `"${called}" with ${values.length === 1 ? 'one value' : `${values.length} values`} is not a function that conditions can use.`,
    subsetHelp,
  );
}

function lengthOf(value: FactValue): number | null {
  return Array.isArray(value) ? value.length : null;
}

function contains(nodes: FeelNode[], scope: Scope): Typed {
  const [text, part] = nodes.map((it) => expect(compile(it, scope), 'text', it, scope));
  return {
    type: 'yes/no',
    run: (facts) => {
      const [a, b] = [text!.run(facts), part!.run(facts)];
      return typeof a === 'string' && typeof b === 'string' ? a.includes(b) : null;
    },
  };
}

function compileIf(node: FeelNode, scope: Scope): Typed {
  const [condition, yes, no] = childrenOf(node).filter((it) => !['if', 'then', 'else'].includes(it.name));
  const test = expect(compile(condition!, scope), 'yes/no', condition!, scope);
  const [a, b] = [compile(yes!, scope), compile(no!, scope)];
  checkComparable(a, b, no!, scope);
  return {
    type: a.type === 'nothing' ? b.type : a.type,
    run: (facts) => (test.run(facts) === true ? a.run(facts) : b.run(facts)),
  };
}
