/**
 * How many columns of a fixed-width font a text takes: letters of East Asia and pictures two, marks that combine with the
 * letter before them none. What people see as one character counts once, however many code points it is made of.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return [...characters.segment(text)].reduce((sum, { segment }) => sum + widthOf(segment), 0);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOf(character: string): number {
  if (/^[\p{Mark}\p{Format}\p{Control}]+$/u.test(character)) return 0;
  return wide.test(character) || /\p{Emoji_Presentation}|\uFE0F/u.test(character) ? 2 : 1;
}

/** Code points that Unicode calls wide or full-width (UAX 11), in whole blocks. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
