import { findCitations } from '../documents/citations.ts';
import { nearest, suggest } from '../kit/nearest.ts';
import type { CellProblem } from './cell-problem.ts';
import { type Duration, durationForms, readDuration } from './duration.ts';
import type { Expression } from './feel/condition.ts';
import { readTest } from './phrases.ts';
import { piecesOf } from './pieces.ts';
import type { CellContext, CellKind, SetView } from './schema.ts';
import type { Domain, Test } from './test.ts';
import { findValue, findWord, roles, severities, tiers, type Word } from './words.ts';

/** Words for people, as they stand. */
export const text: CellKind<string> = { name: 'text', help: 'Text.', read: (it) => it };

/** One value of a closed list. */
export function oneOf<T extends string>(values: readonly T[], name = 'one of'): CellKind<T> {
  return { name, help: `One of ${values.join(', ')}.`, read: (it, context) => pick(it, values, name, context) };
}

/** Several values of a closed list, with commas between them. */
export function manyOf<T extends string>(values: readonly T[], name = 'list'): CellKind<T[]> {
  return {
    name,
    help: `Of ${values.join(', ')}; several with commas.`,
    read: (it, context) => each(it, context, (part, inner) => pick(part, values, name, inner)),
  };
}

/** `SEV1` to `SEV4`. */
export const severity = oneOf(severities, 'severity');

/** `Tier 1` to `Tier 3`. */
export const tier = oneOf(tiers, 'tier');

/** A role, by id or word; the value is its id. */
export const role: CellKind<string> = {
  name: 'role',
  help: `One of ${wordsOf(roles)}.`,
  read: (it, context) => pickWord(it, roles, 'role', context),
};

/** Several roles with commas; `nobody` and `everyone` where a table says so. */
export function rolesOr(...extra: string[]): CellKind<string[]> {
  const words = [...roles, ...extra.map((word) => ({ id: word, word }))];
  return {
    name: 'roles',
    help: `Of ${wordsOf(words)}; several with commas.`,
    read: (it, context) => each(it, context, (part, inner) => pickWord(part, words, 'role', inner)),
  };
}

/** Yes or no; the value is a boolean. */
export const yesNo: CellKind<boolean> = {
  name: 'yes or no',
  help: 'yes or no.',
  read: (it, context) => {
    const value = findValue(['yes', 'no'] as const, it);
    if (!value)
      context.report({
        code: 'policy/unknown-value',
        message: `"${it}" is neither yes nor no.`,
        hint: 'Allowed: yes, no.',
      });
    return value && value === 'yes';
  },
};

/** A whole number within bounds. */
export function whole(from = 0, to = 100_000): CellKind<number> {
  return {
    name: 'whole number',
    help: `A whole number from ${from} to ${to}.`,
    read: (it, context) => {
      const value = /^\d+$/.test(it) ? Number(it) : Number.NaN;
      if (value >= from && value <= to) return value;
      context.report({
        code: 'policy/number',
        message: `"${it}" is not a whole number.`,
        hint: `Write a whole number from ${from} to ${to}.`,
      });
      return undefined;
    },
  };
}

/** A duration: clock time, business days or months. A leading `every` is read over. */
export const duration: CellKind<Duration> = {
  name: 'duration',
  help: `${durationForms}.`,
  read: (it, context) => {
    const value = readDuration(it.replace(/^every\s+/i, ''));
    if (!value)
      context.report({ code: 'policy/duration', message: `"${it}" is not a duration.`, hint: `${durationForms}.` });
    return value;
  },
};

/** An IANA time zone, `Asia/Manila`. */
export const zone: CellKind<string> = {
  name: 'time zone',
  help: 'A time zone of the IANA list, such as Asia/Manila.',
  read: (it, context) => {
    if (/^[A-Z]/.test(it) && isZone(it)) return it;
    const near = nearest(it, Intl.supportedValuesOf('timeZone'));
    const hint = near ? `Did you mean "${near}"?` : zone.help;
    context.report({ code: 'policy/zone', message: `"${it}" is not a time zone.`, hint });
    return undefined;
  },
};

/** A text of a fixed form. */
export function form(pattern: RegExp, name: string, help: string): CellKind<string> {
  return {
    name,
    help,
    read: (it, context) => {
      if (pattern.test(it)) return it;
      context.report({
        code: `policy/${name.replaceAll(' ', '-')}`,
        message: `"${it}" is not ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}.`,
        hint: help,
      });
      return undefined;
    },
  };
}

/** An error code, `LT-3104`; it must stand in the catalogue, where the set has one. */
export const errorCode: CellKind<string> = {
  name: 'error code',
  help: 'Write LT- and four digits, as the catalogue has them.',
  read: (it, context) => {
    if (!/^LT-\d{4}$/.test(it)) {
      context.report({ code: 'policy/error-code', message: `"${it}" is not an error code.`, hint: errorCode.help });
      return undefined;
    }
    context.later((set) => (set.knowsRow('error-codes', it) ? undefined : unknownCode(it, set)));
    return it;
  },
};

function unknownCode(it: string, set: SetView): CellProblem {
  const hint = suggest(it, set.clausesOf('error-codes'), 'Codes');
  return { code: 'policy/unknown-code', message: `"${it}" is not in the catalogue of error codes.`, hint };
}

/** An escalation channel; it must stand in the table of channels, where the set has one. */
export const channel: CellKind<string> = {
  name: 'channel',
  help: 'A channel such as #tier3-escalation, as the table of channels has it.',
  read: (it, context) => {
    if (/^#[a-z0-9-]+$/.test(it)) return knownChannel.read(it, context);
    const hint = 'Write # and the name: #tier3-escalation.';
    context.report({ code: 'policy/channel', message: `"${it}" is not an escalation channel.`, hint });
    return undefined;
  },
};

/** A value that must stand in a column of another table of the set. */
export function valueIn(policy: string, column: string, name: string): CellKind<string> {
  return {
    name,
    help: `A value of the column ${column} of ${policy}.`,
    read: (it, context) => {
      context.later((set) => {
        if (set.hasValue(policy, column, it)) return undefined;
        return {
          code: `policy/unknown-${name.replaceAll(' ', '-')}`,
          message: `"${it}" is not a ${name}.`,
          hint: suggest(it, set.valuesOf(policy, column), 'Known'),
        };
      });
      return it;
    },
  };
}

const knownChannel = valueIn('escalation-channels', 'Channel', 'channel');

/** Several values that must stand in a column of another table. */
export function valuesIn(policy: string, column: string, name: string): CellKind<string[]> {
  const one = valueIn(policy, column, name);
  return { ...one, name: `${name}s`, read: (it, context) => each(it, context, one.read) };
}

/** What a reference points to. */
export interface Reference {
  document: string;
  anchor?: string;
}

/** One or several documents, sections or clauses. The whole set checks that they exist. */
export const references: CellKind<Reference[]> = {
  name: 'reference',
  help: 'Documents and clauses such as KB-155 E4; several with commas.',
  read: (it, context) => {
    const found = findCitations(it);
    const linked = context.document.links.filter(
      (link) => link.place.start >= context.place.start && link.place.end <= context.place.end,
    );
    const all = [
      ...found.map((hit) => ({ document: hit.document, anchor: hit.clause })),
      ...linked.filter((link) => link.kind === 'link'),
    ];
    if (!all.length)
      context.report({ code: 'policy/reference', message: `"${it}" names no document.`, hint: references.help });
    return all.map(({ document, anchor }) => ({ document, ...(anchor ? { anchor } : {}) }));
  },
};

/** A condition over facts: `always`, a name from the document's Conditions, or FEEL. Extra words have their own meaning. */
export function condition<W extends string = never>(...extra: W[]): CellKind<Expression | W> {
  return {
    name: 'condition',
    help: `always, ${extra.map((it) => `${it}, `).join('')}a name from Conditions, or FEEL.`,
    read: (it, context) => findValue(extra, it) ?? context.conditions.read(it, context),
  };
}

/** A cell of a decision table's input column. */
export function testOf(domain: Domain): CellKind<Test> & { domain: Domain } {
  return {
    name: 'test',
    help: 'A phrase such as "any", "SEV1, SEV2" or "15 min or more"; the help page lists them.',
    domain,
    read: (it, context) => {
      const result = readTest(it, domain);
      if ('test' in result) return result.test;
      context.report(result.problem);
      return undefined;
    },
  };
}

function pick<T extends string>(it: string, values: readonly T[], name: string, context: CellContext): T | undefined {
  const value = findValue(values, it);
  const what = name === 'one of' || name === 'list' ? 'known here' : `a ${name}`;
  if (!value)
    context.report({
      code: `policy/unknown-${slug(name)}`,
      message: `"${it}" is not ${what}.`,
      hint: suggest(it, values),
    });
  return value;
}

function slug(name: string): string {
  return name === 'one of' || name === 'list' ? 'value' : name.replaceAll(' ', '-');
}

function pickWord(it: string, words: readonly Word[], name: string, context: CellContext): string | undefined {
  const found = findWord(words, it);
  if (!found)
    context.report({
      code: `policy/unknown-${name}`,
      message: `"${it}" is not a ${name}.`,
      hint: suggest(
        it,
        words.map((word) => word.word),
      ),
    });
  return found?.id;
}

function wordsOf(words: readonly Word[]): string {
  return words.map((it) => it.word).join(', ');
}

/** Reads each of several values; a problem marks only its own. */
function each<V>(
  it: string,
  context: CellContext,
  read: (part: string, context: CellContext) => V | undefined,
): V[] | undefined {
  const values = piecesOf(it).map(({ text, from, to }) => {
    const here = (problem: CellProblem): CellProblem => ({ from, to, ...problem });
    return read(text, {
      ...context,
      report: (problem) => context.report(here(problem)),
      later: (check) =>
        context.later((set) => {
          const problem = check(set);
          return problem && here(problem);
        }),
    });
  });
  return values.includes(undefined) ? undefined : (values as V[]);
}

function isZone(it: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: it });
    return true;
  } catch {
    return false;
  }
}
