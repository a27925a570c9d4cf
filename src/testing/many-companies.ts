/** A cell that cannot be taken, under which heading, and what is said of it. */
interface Mistake {
  column: string;
  cells: Record<string, string>;
  reason: RegExp;
}

const HEADINGS = [
  'Number',
  'Name',
  'Place',
  'Zone',
  'Language',
  'Color',
  'Supported from',
  'GDPR',
  'Contact name',
  'Roles',
  'Mail',
  'Phone',
  'Site',
  'Site zone',
];

/** Fourteen ways in which a row is wrong by itself; two more need another row, and one more has too few cells. */
const MISTAKES: Mistake[] = [
  { column: 'Zone', cells: { Zone: 'Manila' }, reason: /no such zone/ },
  { column: 'Mail', cells: { Mail: 'ana@' }, reason: /no mail address/ },
  { column: 'Phone', cells: { Phone: '12' }, reason: /no phone number/ },
  { column: 'Supported from', cells: { 'Supported from': '2026-02-30' }, reason: /no such date/ },
  { column: 'Roles', cells: { Roles: 'approver; boss' }, reason: /no role/ },
  { column: 'Language', cells: { Language: 'es' }, reason: /none of the languages/ },
  { column: 'Name', cells: { Name: 'x'.repeat(121) }, reason: /longer than 120/ },
  { column: 'Place', cells: { Place: 'Ceb\0u' }, reason: /NUL/ },
  { column: 'GDPR', cells: { GDPR: 'maybe' }, reason: /neither yes nor no/ },
  { column: 'Color', cells: { Color: 'green' }, reason: /no color/ },
  { column: 'Contact name', cells: { 'Contact name': '' }, reason: /has no name/ },
  { column: 'Site', cells: { Site: '' }, reason: /has no name/ },
  { column: 'Place', cells: { Place: 'x'.repeat(10_001) }, reason: /longer than 10000/ },
  { column: '', cells: { Number: '', Name: '' }, reason: /neither the number nor the name/ },
];
const KINDS = MISTAKES.length + 3;

/** A row that is wrong: where, and what has to be said of it. */
export interface WantedProblem {
  line: number;
  column: string;
  reason: RegExp;
}

/** A file of so many companies, one in a row, some of which are wrong, each in another way than the one before. */
export function manyCompanies(count: number, bad: number): { text: string; wanted: WantedProblem[] } {
  const every = Math.floor(count / Math.max(1, bad));
  const lines = [csvLine(HEADINGS)];
  const wanted: WantedProblem[] = [];
  for (let index = 0; index < count; index++) {
    const at = index % every === every - 1 ? Math.floor(index / every) : bad;
    const { text, problem } = at < bad ? wrongRow(index, at % KINDS) : { text: row(index), problem: undefined };
    lines.push(text);
    if (problem) wanted.push({ line: index + 2, ...problem });
  }
  return { text: lines.join(''), wanted };
}

function wrongRow(index: number, kind: number): { text: string; problem: Omit<WantedProblem, 'line'> } {
  const mistake = MISTAKES[kind];
  if (mistake) return { text: row(index, mistake.cells), problem: mistake };
  const another = index - 1;
  if (kind === MISTAKES.length)
    return {
      text: row(index, { Number: numberOf(another) }),
      problem: { column: 'Name', reason: /same number has another name/ },
    };
  if (kind === MISTAKES.length + 1)
    return {
      text: row(index, { Name: nameOf(another) }),
      problem: { column: 'Name', reason: /has a company of this name/ },
    };
  return { text: csvLine(['only', 'three', 'cells']), problem: { column: '', reason: /has 3 cells/ } };
}

const numberOf = (index: number) => `C-${String(index).padStart(5, '0')}`;
const nameOf = (index: number) =>
  `Company ${index} ${['Peñafrancia', 'Visayas', 'Davao', 'Mindanao'][index % 4]} Foods`;
const PLACES = ['Cebu City', 'Naga City', 'Davao City', 'Parañaque'];

/** The cells of one company, in which nothing is wrong. */
function row(index: number, other: Record<string, string> = {}): string {
  const cells: Record<string, string> = {
    Number: numberOf(index),
    Name: nameOf(index),
    Place: PLACES[index % 4]!,
    Zone: 'Asia/Manila',
    Language: 'fil',
    Color: '#0a7d5c',
    'Supported from': `2026-0${1 + (index % 9)}-15`,
    GDPR: index % 2 ? 'yes' : 'no',
    'Contact name': `Person ${index}`,
    Roles: 'approver; billing',
    Mail: `person.${index}@company-${index}.example`,
    Phone: `0917 ${String(1_000_000 + index)}`,
    Site: 'Head office',
    'Site zone': 'Asia/Manila',
    ...other,
  };
  return csvLine(HEADINGS.map((it) => cells[it]!));
}

const csvLine = (cells: readonly string[]) => `${cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')}\r\n`;
