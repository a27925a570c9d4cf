/** A change of one cell as the help about rules tells it, and how somebody carries it out in a text editor. */
export interface PageChange {
  document: string;
  file: string;
  clause: string;
  column: string;
  was: string;
  now: string;
  given: Record<string, string>;
  before: string;
  after: string;
  /** The document with other words in that cell. */
  edit: (source: string, words: string) => string;
}

/** The rows of the table on a page whose first heading is this one, by heading, as text. */
export function rowsOnPage(page: string, firstHeading: string): Record<string, string>[] {
  const lines = page.split('\n');
  const at = lines.findIndex((it) => it.startsWith(`| ${firstHeading} |`));
  const end = lines.findIndex((it, index) => index > at && !it.startsWith('|'));
  const headings = cellsOf(lines[at]!);
  return lines
    .slice(at + 2, end)
    .map((line) => Object.fromEntries(cellsOf(line).map((it, index) => [headings[index]!, it.replaceAll('`', '')])));
}

/** The change of a clause, read from the page alone. */
export function changeOnPage(page: string, where: string): PageChange {
  const row = rowsOnPage(page, 'Where').find((it) => it.Where === where)!;
  const [document = '', clause = ''] = where.split(' ');
  const {
    Column: column = '',
    'It says': was = '',
    'Change it to': now = '',
    Before: before = '',
    After: after = '',
  } = row;
  const given = Object.fromEntries(row['A case']!.split('; ').map((it) => it.split(': ') as [string, string]));
  const edit = (source: string, words: string) => editCell(source, clause, column, was, words);
  return { document, file: `${document}.md`, clause, column, was, now, given, before, after, edit };
}

/** By the steps of the page: the line that begins with the clause, or the line of the field under the code's heading. */
function editCell(source: string, clause: string, column: string, was: string, words: string): string {
  const lines = source.split('\n');
  const heading = lines.findIndex((it) => it.startsWith('#') && it.includes(` ${clause} `));
  const isRow = heading < 0;
  const at = isRow
    ? lines.findIndex((it) => it.startsWith(`| ${clause} |`))
    : lines.findIndex((it, index) => index > heading && it.startsWith(`| ${column} |`));
  const head = lines.slice(0, at).findLast((it) => it.startsWith('| Clause |')) ?? '';
  const place = isRow ? cellsOf(head).indexOf(column) : 1;
  const cells = cellsOf(lines[at]!);
  if (cells[place] !== was) throw new Error(`${clause} ${column} says "${cells[place]}", and the help "${was}".`);
  return lines.with(at, `| ${cells.with(place, words).join(' | ')} |`).join('\n');
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((it) => it.trim());
}
