import { Refusal } from '../../kit/refusal.ts';

const refused = (code: string, message: string, remedy: string, status = 422) =>
  new Refusal({ code: `clients/import-${code}`, status, message, remedy });
const quoted = (names: readonly string[]) => names.map((it) => `"${it.slice(0, 60)}"`).join(', ');

/** Why a file is not read at all; a row that cannot be read is told by itself. */
export const refusedFile = {
  empty: () =>
    refused('empty', 'There is no row in it under the headings.', 'Choose the file again, or start from the template.'),
  unreadable: (line: number) =>
    refused(
      'unreadable',
      `A quoted cell that begins in or after line ${line} never ends.`,
      'Close the quotation mark there; one inside a quoted cell is written twice.',
    ),
  noCompany: () =>
    refused(
      'no-company-column',
      'No column says which company a row is about.',
      'Name the columns in the first row; one of them is "Name" or "Number".',
    ),
  unknown: (names: readonly string[]) =>
    refused(
      'unknown-columns',
      `${names.length === 1 ? 'A column is' : `${names.length} columns are`} not known: ${quoted(names.slice(0, 10))}.`,
      'Rename or remove them, or choose to leave them out.',
    ),
  twice: (heading: string) => refused('column-twice', `The column "${heading}" is there twice.`, 'Remove one of them.'),
  tooMany: (what: 'rows' | 'columns', most: number) =>
    refused(`too-many-${what}`, `It has more than ${most} ${what}.`, 'Cut it into several files.'),
  tooLarge: () => refused('too-large', 'It needs more memory than an import may use.', 'Cut it into several files.'),
  tooSlow: () =>
    refused('too-slow', 'It did not arrive in time.', 'Try again where the connection is better, or cut it.'),
  busy: () =>
    new Refusal({
      code: 'clients/import-busy',
      status: 503,
      message: 'Two imports are running already.',
      remedy: 'Wait until one of them is done, then try again.',
      retryAfterSeconds: 10,
    }),
} as const;
