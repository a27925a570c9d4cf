import { rewrite } from './rewrite.ts';
import { stitching, type View } from './stitch.ts';

/** Skips the tags of HTML and decodes its entities. What is not the name of an element stays: it may be part of a value. */
export function withoutTags(of: View): View {
  return /[<&]/.test(of.text)
    ? rewrite(of, TAG_OR_ENTITY, (found) => (found[0] === '<' ? inPlaceOf(found) : decode(found)))
    : of;
}

/** What stands inside of tags: attributes hold addresses, and addresses hold passwords. */
export function insideTags(of: View): View | undefined {
  if (!of.text.includes('<')) return undefined;
  const stitch = stitching(of);
  let found = false;
  for (const { 0: tag, index } of of.text.matchAll(TAG)) {
    if (!/[=!]/.test(tag)) continue;
    found = true;
    stitch.keep(index + 1, index + tag.length - 1);
    stitch.seam();
  }
  return found ? stitch.view() : undefined;
}

const NAMES =
  'a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|fieldset|figure|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|ol|option|p|pre|q|s|samp|section|select|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|wbr';
/** A tag holds no other sign of a tag, so each character is read once however many begin and never end. */
const TAG_FORM = `<(?:/?(?:${NAMES})(?=[\\s/>])|!--|!doctype)[^<>]{0,4000}>`;
const TAG = new RegExp(TAG_FORM, 'gi');
const TAG_OR_ENTITY = new RegExp(`${TAG_FORM}|&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,6});`, 'gi');

const BREAKS =
  /^<\/?(?:address|article|aside|blockquote|br|div|dd|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)\b/i;
const CELL = /^<\/?(?:td|th)\b/i;
const APART = /^<\/?option\b/i;

function inPlaceOf(tag: string): string {
  if (BREAKS.test(tag)) return '\n';
  // A tab, so that the cells of a row stay apart as those of any table do.
  if (CELL.test(tag)) return tag[1] === '/' ? ' ' : '\t';
  return APART.test(tag) ? ' ' : '';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  commat: '@',
  emsp: ' ',
  ensp: ' ',
  equals: '=',
  excl: '!',
  gt: '>',
  hyphen: '-',
  lt: '<',
  nbsp: ' ',
  num: '#',
  period: '.',
  quot: '"',
  shy: '',
  sol: '/',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
}; // prettier-ignore

function decode(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (name[0] !== '#') return ENTITIES[name] ?? entity;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : entity;
}
