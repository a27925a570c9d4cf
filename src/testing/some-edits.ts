import fc from 'fast-check';

/** A stretch of a text that gives way to another. */
export interface Edit {
  /** Where it begins, as a share of the text. */
  at: number;
  remove: number;
  insert: string;
}

/** What people type, and every mark that means something to Markdown. */
const typed = fc.constantFrom(
  ...['x', ' ', '\n', '\n\n', '\r\n', '\t', '    ', '|', '\\', '`', '*', '**', '_', '😀', '4 h', 'SEV1', 'any'],
  ...[
    '# ',
    '\n## A\n',
    '===\n',
    '---\n',
    '\n```\n',
    '~~~\n',
    '> ',
    '- ',
    '1. ',
    '<div>\n',
    '<!-- ',
    '-->',
    '<script>\n',
  ],
  ...['[a]', '[a]: /u\n', '[^1]', '[^1]: n\n', '\n| A | B |\n|---|---|\n', '| 1 | 2 |\n', '[KB-155](KB-155.md#E3)'],
);

/** A few edits, one after the other: most of them small. */
export const someEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }, fc.nat(80)),
    insert: fc.oneof({ weight: 4, arbitrary: typed }, fc.constant('')),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A text after an edit. */
export function edited(source: string, { at, remove, insert }: Edit): string {
  const from = Math.floor(at * source.length);
  return source.slice(0, from) + insert + source.slice(from + remove);
}
