import { decoded } from './decoded.ts';
import { joined } from './joined.ts';
import { narrow } from './narrow.ts';
import { withoutQuoteMarks } from './quotes.ts';
import type { View } from './stitch.ts';
import { insideTags, withoutTags } from './tags.ts';

/** One way to read a text, and which finds in it count. */
export interface Reading extends View {
  counts: (start: number, end: number) => boolean;
}

/**
 * The ways in which a text is read for values: as a person sees it; what its tags hold; lines joined that a value was broken over;
 * parts in base64, decoded. Each is made in time linear in the text, and together they are a few times as long as it at most.
 */
export function readings(raw: View): Reading[] {
  const plain = fold(raw);
  const inside = insideTags(raw);
  const code = decoded(plain);
  const lines = joined(plain);
  const all = [plain, ...(inside ? [fold(inside)] : []), ...(code ? [fold(code)] : [])];
  return [
    ...all.map((it) => ({ ...it, counts: () => true })),
    ...(lines ? [{ text: lines.text, toRaw: lines.toRaw, counts: lines.isJoined }] : []),
  ];
}

/** As a person sees it: without tags, invisible characters and marks of quoting. */
function fold(of: View): View {
  return withoutQuoteMarks(narrow(withoutTags(of)));
}
