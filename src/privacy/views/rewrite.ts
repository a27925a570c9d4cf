import { type Stitching, stitching, type View } from './stitch.ts';

/** The view with each match of a pattern in other words. The pattern is global and reads in linear time. */
export function rewrite(of: View, pattern: RegExp, words: (found: string) => string): View {
  let stitch: Stitching | undefined;
  let done = 0;
  for (const { 0: found, index } of of.text.matchAll(pattern)) {
    stitch ??= stitching(of);
    stitch.keep(done, index);
    stitch.put(words(found), index, index + found.length);
    done = index + found.length;
  }
  if (!stitch) return of;
  stitch.keep(done, of.text.length);
  return stitch.view();
}
