/** Tells programs that the text is UTF-8: without it spreadsheets take it for the code page of the machine. */
export const BOM = '\uFEFF';

/** One record as RFC 4180 has it. Cells are quoted where another program could see a border in them. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const csvCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
