import type { SearchAnswer } from '../documents/contract-search.ts';
import type { CodeCatalogue, CodeSummary, FoundCode, FoundCodes } from './contract.ts';
import { lookUpCode } from './look-up.ts';

type Hit = SearchAnswer['hits'][number];

/**
 * Finds codes while somebody types: the beginning of a number, a whole code as people write it, or words. `search` looks
 * words up in the index; without it, while the index is on its way, names and descriptions are read.
 */
export function findCodes(
  typed: string,
  catalogue: CodeCatalogue,
  search?: (words: string) => readonly Hit[],
): FoundCodes {
  const text = typed.trim();
  const all = catalogue.families.flatMap((it) => it.codes);
  if (!text || /^lt[\s-]*$/i.test(text)) return { kind: 'all' };
  const begun = /^(?:lt)?[\s-]*(\d{1,3})$/i.exec(text)?.[1];
  if (begun) return found(all.filter((it) => it.code.startsWith(`LT-${begun}`)).map((code) => ({ code })));
  const looked = lookUpCode(text, { rows: all.map((code) => ({ clause: code.code, code })) });
  if (looked.kind === 'code') return found([{ code: looked.row.code }]);
  if (looked.kind === 'unknown')
    return { kind: 'unknown', code: looked.code, nearest: looked.nearest.map((it) => it.code) };
  return found(search ? byIndex(search(text), all) : byWords(text, all));
}

function found(codes: FoundCode[]): FoundCodes {
  return codes.length ? { kind: 'found', codes } : { kind: 'nothing' };
}

function byIndex(hits: readonly Hit[], all: CodeSummary[]): FoundCode[] {
  return hits.flatMap((hit) => {
    const code = all.find((it) => it.code === hit.anchor);
    const { sentence, highlights, titleHighlights } = hit;
    return code ? [{ code, hit: { sentence, highlights, titleHighlights } }] : [];
  });
}

function byWords(text: string, all: CodeSummary[]): FoundCode[] {
  const words = text.toLowerCase().split(/\s+/);
  const says = (it: CodeSummary) => `${it.name} ${it.description} ${it.category}`.toLowerCase();
  return all.filter((it) => words.every((word) => says(it).includes(word))).map((code) => ({ code }));
}
