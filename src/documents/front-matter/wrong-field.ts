import type { z } from 'zod';
import { suggest } from '../../kit/nearest.ts';
import type { Finding } from '../diagnostic.ts';
import { knownNames } from './shape.ts';
import type { Target } from './yaml-place.ts';

/** What to tell of a field that does not fit, and whether its name or its value is to be marked. */
export interface WrongField {
  finding: Finding;
  path: PropertyKey[];
  target: Target;
}

/** Puts an issue of the shape into words. */
export function wrongField(issue: z.core.$ZodIssue): WrongField[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ finding: unknownName(key, path), path: [...path, key], target: 'key' }));
  if (issue.code === 'invalid_key')
    return [{ finding: wrong(path, wordsFor(issue.issues[0] ?? issue)), path, target: 'key' }];
  if (issue.code === 'invalid_value')
    return [{ finding: noneOf(path, issue.input, issue.values), path, target: 'value' }];
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return [{ finding: lacks(path), path, target: 'key' }];
  return [{ finding: wrong(path, wordsFor(issue)), path, target: 'value' }];
}

function unknownName(name: string, path: PropertyKey[]): Finding {
  const known = path.length ? ['policy', 'hit'] : knownNames;
  return {
    code: 'documents/front-matter',
    message: `The front matter does not know "${name}".`,
    hint: suggest(name, known, 'Known names'),
  };
}

function lacks(path: PropertyKey[]): Finding {
  return {
    code: 'documents/front-matter',
    message: `The front matter lacks "${path.join('.')}".`,
    hint: `Add a line "${String(path.at(-1))}: …".`,
  };
}

function noneOf(path: PropertyKey[], given: unknown, values: readonly unknown[]): Finding {
  return {
    code: 'documents/front-matter',
    message: `"${path.join('.')}" in the front matter cannot be "${given}".`,
    hint: suggest(String(given), values.map(String)),
  };
}

function wrong(path: PropertyKey[], why: string): Finding {
  const message = `"${path.join('.') || 'front matter'}" in the front matter is wrong.`;
  return { code: 'documents/front-matter', message, hint: why };
}

const kinds: Record<string, string> = {
  string: 'a text; put a number in quotes',
  array: 'a list, such as [one, two]',
  record: 'names and values',
  object: 'names and values',
};

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `It should be ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_small') return 'It should not be empty.';
  if (issue.code === 'too_big') return `It should not be longer than ${issue.maximum}.`;
  return `${issue.message[0]!.toUpperCase()}${issue.message.slice(1)}.`;
}
