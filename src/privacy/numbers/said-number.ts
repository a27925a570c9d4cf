import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';

/**
 * Finds numbers that only their label gives away. `word` is global and quick: one word that every label has. `label` is sticky and reads
 * the label from that word on; it may look back. Then come words like "is", "ko po ay" or ":", and a value with three digits or more in
 * it, such as 123456, P-2026-00123 or HN 0042.
 */
export function saidNumber(word: RegExp, label: RegExp): Detector {
  return (text) => {
    const found: Span[] = [];
    for (const { index } of everyMatch(word, text)) {
      label.lastIndex = index;
      const span = label.test(text) ? valueAfter(text, label.lastIndex) : undefined;
      if (span && span.start >= (found.at(-1)?.end ?? 0)) found.push(span, ...more(text, span.end));
    }
    return found;
  };
}

/** Further numbers of a list: "MRN 448127, 448128 and 448129". */
function more(text: string, from: number): Span[] {
  const found: Span[] = [];
  for (let at = from; found.length < 20; at = found.at(-1)!.end) {
    MORE.lastIndex = at;
    const value = MORE.exec(text)?.[1];
    if (!value || DATE.test(value)) return found;
    found.push({ start: MORE.lastIndex - value.length, end: MORE.lastIndex });
  }
  return found;
}

/** Spans in their order, without those that overlap one before them. */
export function inOneOrder(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

/** Whether a cell of a table holds such a number and nothing else. */
export function isNumberCell(text: string, { start, end }: Span): boolean {
  const cell = text.slice(start, end);
  return (
    /^[A-Z]{0,4}[- ]?\d{2,12}(?:[-/]\d{1,8}){0,3}(?:-?[A-Z]{1,2})?$/i.test(cell) &&
    cell.replaceAll(/\D/g, '').length > 2 &&
    !DATE.test(cell)
  );
}

function valueAfter(text: string, from: number): Span | undefined {
  VALUE.lastIndex = from;
  const value = VALUE.exec(text)?.[1];
  if (!value || value.replaceAll(/\D/g, '').length < 3 || DATE.test(value)) return undefined;
  return { start: VALUE.lastIndex - value.length, end: VALUE.lastIndex };
}

const NAME = String.raw`\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?`;
const VALUE = new RegExp(
  [
    String.raw`(?:\s?(?:[Nn]os?|NO|[Nn]um(?:ber)?|NUMBER|ID|[Ii]d|#)\.?)?(?:\s?\([^()\n]{1,20}\))?`,
    String.raw`(?:\s(?:ko|po|niya|nya|namin|nako|nito|daw|raw|is|ni(?:ng)?\s\p{L}{2,20}|(?:of|sa|ng)\s(?:pasyente|patient)|of\s(?:the\s)?(?:patient|${NAME})|for\s${NAME})){0,3}`,
    String.raw`\s?(?:[:=#–-]|\s?(?:is|ay|was|kay)(?=\s)){0,3}(?:\spo)?["'\s#:]{0,3}`,
    String.raw`((?:[A-Z]{1,4}[- ]?)?\d{2,12}(?:[-/]\d{1,8}){0,3}(?:-?[A-Z]{1,2}(?![\p{L}\d-]))?)(?![\p{L}\d%]|[-./:,]\d)`,
  ].join(''),
  'uy',
);
const MORE =
  /(?:[,;/&]| (?:and|at|ug))\s(?:and |at |ug )?((?:[A-Z]{1,4}-?)?\d{4,12}(?:[-/]\d{1,8}){0,3})(?![\p{L}\d%]|[-./:,]\d)/uy;
const DATE = /^(?:[0-3]?\d\/[0-3]?\d\/(?:19|20)?\d\d|[0-3]?\d-[0-3]?\d-(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)$/;
