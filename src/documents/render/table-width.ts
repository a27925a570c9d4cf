/** What is known of a column before it is laid out. */
export interface Column {
  /** The least width in pixels at which its words do not break. */
  width: number;
  /** Whether it holds sentences rather than values. */
  isProse: boolean;
}

/** Tables of many columns are set a little tighter. */
const manyColumns = 8;
const proseFrom = 44;
const proseWidth = 170;

/** The widths at which the style sheet changes a table's layout; the last is wider than any page. */
export const widthClasses = [440, 560, 690, 820, 980, 1180, 9999] as const;

/** Measures each column by its longest word, and by whether it holds sentences. */
export function measureColumns(headings: string[], rows: string[][]): Column[] {
  const letter = isDense(headings) ? 6.3 : 6.9;
  const padding = isDense(headings) ? 7 : 12;
  return headings.map((heading, index) => {
    const texts = rows.map((row) => row[index] ?? '');
    const isProse = texts.some((it) => it.length >= proseFrom);
    const longest = Math.max(wordLength(heading), ...texts.map(wordLength));
    const width = Math.round(Math.min(longest, 26) * letter) + padding;
    return { width: isProse ? Math.max(proseWidth, width) : width, isProse };
  });
}

/** Whether a table has so many columns that it is set tighter. */
export function isDense(headings: string[]): boolean {
  return headings.length > manyColumns;
}

/** The class of the least width at which all columns stand side by side. */
export function widthClass(columns: Column[]): string {
  const width = columns.reduce((sum, it) => sum + it.width, 0);
  return String(widthClasses.find((it) => it >= width) ?? widthClasses.at(-1));
}

/** The longest piece that cannot be broken: lines break at spaces and after hyphens. */
function wordLength(text: string): number {
  return Math.max(0, ...text.split(/\s+|(?<=-)/).map((it) => it.length));
}
