import type { Detector, Span } from '../detector.ts';

/**
 * Finds numbers that only their label gives away: `label`, words that may follow it ("is", "ko po ay", ":"), and then a value with a
 * digit in it, such as 123456, P-2026-00123 or HN 0042.
 */
export function saidNumber(label: string): Detector {
  const labels = new RegExp(`(?<![\\p{L}\\d])(?:${label})(?!\\p{L})`, 'giu');
  return (text) => {
    const found: Span[] = [];
    for (const { index, 0: words } of text.matchAll(labels)) {
      const span = valueAfter(text, index + words.length);
      if (span && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
    }
    return found;
  };
}

function valueAfter(text: string, from: number): Span | undefined {
  VALUE.lastIndex = from;
  const value = VALUE.exec(text)?.[1];
  if (!value || value.replaceAll(/\D/g, '').length < 3 || DATE.test(value)) return undefined;
  return { start: VALUE.lastIndex - value.length, end: VALUE.lastIndex };
}

const VALUE =
  /(?:\s?(?:no|nos|num|number|id|#)\.?)?(?:\s?\([^()\n]{1,20}\))?(?:\s(?:ko|po|niya|nya|namin|nito|ni\s\p{L}{2,20}|of\s(?:the\s)?(?:patient|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)|for\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?))*\s?(?:[:=#–-]|\s?(?:is|ay|was)(?=\s))*(?:\spo)?["'\s#:]{0,3}((?:[A-Z]{1,4}[- ]?)?\d{2,12}(?:[-/]\d{1,8}){0,3})(?![\p{L}\d%]|[-./:,]\d)/uy;
const DATE = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d)$/;
