import type { Diagnostic, Finding, Place } from './diagnostic.ts';
import { diagnose } from './diagnostic.ts';

/** The largest document and the longest line that the hub reads, in bytes and in characters. */
export const limits = {
  bytes: 1_000_000,
  line: 10_000,
  frontMatter: 10_000,
  quoteDepth: 20,
  indent: 120,
  marksPerBlock: 1_500,
  marks: 20_000,
};

/** Turns the bytes of a file into text, or says at which line and column it is not text that can be read safely. */
export function readSource(file: string, bytes: Uint8Array): { source?: string; diagnostics: Diagnostic[] } {
  if (bytes.length > limits.bytes) return refuse(file, bytes, tooLarge(bytes.length), longestLine(bytes));
  const broken = firstBrokenByte(bytes);
  if (broken >= 0) return refuse(file, bytes, notUtf8(bytes[broken]!), broken);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(file, bytes, hasNul, nul);
  const source = new TextDecoder().decode(bytes);
  const diagnostics = checkShape(file, source);
  return diagnostics.length ? { diagnostics } : { source, diagnostics };
}

/** Refuses text that no person writes and that would cost a parser more than it is worth. */
export function checkShape(file: string, source: string): Diagnostic[] {
  const shape = { block: 0, total: 0, start: 0 };
  for (const [index, line] of source.split('\n').entries()) {
    const found = oddLine(line) ?? tooManyMarks(line, shape);
    if (found) return [diagnose(file, at(index + 1, found.column, shape.start), found.finding)];
    shape.start += line.length + 1;
  }
  return [];
}

const hasNul: Finding = {
  code: 'documents/nul',
  message: 'There is a NUL byte here.',
  hint: 'Save the file as plain text in UTF-8.',
};

function tooLarge(size: number): Finding {
  return {
    code: 'documents/too-large',
    message: `The file has ${size.toLocaleString('en')} bytes; a document may have ${limits.bytes.toLocaleString('en')}.`,
    hint: 'Its longest line starts here. Split the document, or remove what was pasted by mistake.',
  };
}

function notUtf8(byte: number): Finding {
  const hex = byte.toString(16).padStart(2, '0').toUpperCase();
  return { code: 'documents/not-utf-8', message: `Byte 0x${hex} is not UTF-8.`, hint: 'Save the file as UTF-8.' };
}

function oddLine(line: string): { column: number; finding: Finding } | undefined {
  const lone = line.search(/\r(?!$)/);
  if (lone >= 0) return { column: lone + 1, finding: loneReturn };
  if (line.length > limits.line) return { column: limits.line + 1, finding: longLine(line.length) };
  const lead = /^[\s>]*/.exec(line)![0];
  const quotes = lead.length - lead.replaceAll('>', '').length;
  if (quotes > limits.quoteDepth) return { column: lead.length, finding: tooDeep(`${quotes} nested quotes`) };
  if (lead.length > limits.indent && line.length > lead.length) {
    return { column: lead.length + 1, finding: tooDeep(`an indent of ${lead.length}`) };
  }
  return undefined;
}

/** Markdown would begin a new line there and nothing else would, so that no line number after it could be trusted. */
const loneReturn: Finding = {
  code: 'documents/line-end',
  message: 'There is a carriage return here that does not end a line.',
  hint: 'Save the file with the line ends of Linux or Windows.',
};

function longLine(length: number): Finding {
  const message = `This line has ${length.toLocaleString('en')} characters; at most ${limits.line.toLocaleString('en')} are read.`;
  return { code: 'documents/line-too-long', message, hint: 'Break the line, or remove what was pasted by mistake.' };
}

function tooDeep(what: string): Finding {
  return {
    code: 'documents/too-deep',
    message: `There is ${what} here, deeper than a page can show.`,
    hint: 'Use headings instead.',
  };
}

function tooManyMarks(line: string, shape: { block: number; total: number }) {
  const marks = line.length - line.replaceAll(/[*_[\]~`!]/g, '').length;
  shape.block = line.trim() === '' ? 0 : shape.block + marks;
  shape.total += marks;
  if (shape.block <= limits.marksPerBlock && shape.total <= limits.marks) return undefined;
  const message = 'There are more formatting marks (* _ [ ] ~ `) up to here than a page needs.';
  return {
    column: 1,
    finding: { code: 'documents/too-many-marks', message, hint: 'Remove the marks, or split the block.' },
  };
}

function at(line: number, column: number, lineStart: number): Place {
  const start = lineStart + column - 1;
  return { line, column, endLine: line, endColumn: column + 1, start, end: start + 1 };
}

function refuse(file: string, bytes: Uint8Array, finding: Finding, offset: number) {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index++) {
    if (bytes[index] === 10) {
      line++;
      lineStart = index + 1;
    }
  }
  const column =
    new TextDecoder().decode(bytes.subarray(lineStart, Math.min(offset, lineStart + limits.line))).length + 1;
  return { diagnostics: [diagnose(file, at(line, column, lineStart), finding)] };
}

function longestLine(bytes: Uint8Array): number {
  let longest = { start: 0, length: -1 };
  for (let start = 0; start <= bytes.length; ) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    if (end - start > longest.length) longest = { start, length: end - start };
    start = end + 1;
  }
  return longest.start;
}

/** The first byte of what is not UTF-8, by halving; -1 where all of it is. */
function firstBrokenByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return startOfCharacter(bytes, good);
}

/** A character that was begun and not ended is broken at its first byte. */
function startOfCharacter(bytes: Uint8Array, at: number): number {
  for (let start = at; start > at - 4 && start > 0; start--) if (isUtf8(bytes.subarray(0, start))) return start;
  return Math.max(0, at - 3);
}

function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
