import { rewrite } from './rewrite.ts';
import type { View } from './stitch.ts';

/** Drops the marks of quoted lines (`> `, `>> `, `| `), so that a value that wraps in a quotation is one again. */
export function withoutQuoteMarks(of: View): View {
  return /[>|]/.test(of.text) ? rewrite(of, MARKS, () => '') : of;
}

const MARKS = /^[ \t]{0,3}(?:[>|][ \t]?){1,20}/gm;
