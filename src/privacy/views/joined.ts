import { firstAfter } from './first-after.ts';
import { type Stitching, stitching, type View } from './stitch.ts';

/** A view in which lines that were broken inside of a value are one again. */
export interface Joined extends View {
  /** Whether a piece of it runs over such a break: what does not is found without joining. */
  isJoined: (start: number, end: number) => boolean;
}

/**
 * The surroundings of line breaks that may have been made inside of a value: a soft break of quoted-printable (RFC 2045, `=` at the
 * end), digits at the end of one line and at the beginning of the next, a long run of key characters in a full line. Only so much
 * is read as a value can reach.
 */
export function joined(of: View): Joined | undefined {
  const breaks = softBreaks(of.text);
  if (!breaks.length) return undefined;
  const stitch = stitching(of);
  const places: number[] = [];
  let length = 0;
  const keep: Stitching['keep'] = (start, end) => {
    stitch.keep(start, end);
    length += end - start;
  };
  let done = 0;
  breaks.forEach(({ start, end, put }, index) => {
    if (index && start - done > 2 * REACH) {
      keep(done, done + REACH);
      stitch.seam();
      length += 2;
    }
    keep(Math.max(done, start - REACH), start);
    places.push(length);
    stitch.put(put, start, end);
    length += put.length;
    done = end;
  });
  keep(done, Math.min(of.text.length, done + REACH));
  return { ...stitch.view(), isJoined: (start, end) => (places[firstAfter(places, start)] ?? end) < end };
}

/** How far a value reaches on either side of a break. */
const REACH = 400;

interface Break {
  start: number;
  end: number;
  put: string;
}

function softBreaks(text: string): Break[] {
  const breaks: Break[] = [];
  for (const { 0: found, index } of text.matchAll(NEW_LINE)) {
    const end = index + found.length;
    const put = joint(text, index, found, end);
    if (put !== undefined) breaks.push({ start: index, end, put });
  }
  return breaks;
}

const NEW_LINE = /(?:=|[ \t-]{1,3})?\r?\n[ \t]{0,4}(?=[^\s])/g;

/** What stands in the place of a break, or nothing where the lines are two. */
function joint(text: string, start: number, found: string, end: number): string | undefined {
  if (found[0] === '=') return isAssignment(text, end) || text[start - 1] === '=' ? undefined : '';
  const [before = '', after = ''] = [text[start - 1], text[end]];
  if (isDigit(before) && isDigit(after)) return found[0] === '-' ? '-' : ' ';
  return isFullLine(text, start) &&
    KEY_END.test(text.slice(Math.max(0, start - 20), start)) &&
    KEY_START.test(text.slice(end, end + 8))
    ? ''
    : undefined;
}

/** A line such as `NAME=value` begins something new. */
function isAssignment(text: string, at: number): boolean {
  return /^[A-Za-z_][\w.-]{0,40}\s?[:=]/.test(text.slice(at, at + 44));
}

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}

/** Mail programs wrap at 60 to 80 columns; a shorter line ended where its writer ended it. */
function isFullLine(text: string, end: number): boolean {
  return !text.slice(Math.max(0, end - 60), end).includes('\n') && end >= 60;
}

const KEY_END = /[\w+/=.-]{20}$/;
const KEY_START = /^[\w+/=.-]{4}/;
