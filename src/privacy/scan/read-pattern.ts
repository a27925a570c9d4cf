import { type UnitSet, unitSet } from './units.ts';

/** A pattern as far as its beginning needs it. Whatever does not narrow a beginning down is `nothing`. */
export type Piece =
  | { kind: 'one'; set: UnitSet }
  | { kind: 'row'; parts: Piece[] }
  | { kind: 'either'; options: Piece[] }
  | { kind: 'again'; of: Piece; least: number; most: number }
  /** What must or must not stand before. */
  | { kind: 'behind'; set: UnitSet; not: boolean }
  /** `\b`. */
  | { kind: 'edge' }
  | { kind: 'nothing' }
  /** Anything may follow from here: a reference back. */
  | { kind: 'unsure' };

/** Reads the source of a pattern. It is one that the engine has taken, so nothing here is refused. */
export function readPattern({ source, flags }: RegExp): Piece {
  return either({ source, flags, at: 0 });
}

interface Reader {
  source: string;
  flags: string;
  at: number;
}

function either(reader: Reader): Piece {
  const options = [row(reader)];
  while (take(reader, /\|/y)) options.push(row(reader));
  return options.length === 1 ? options[0]! : { kind: 'either', options };
}

function row(reader: Reader): Piece {
  const parts: Piece[] = [];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at]!)) parts.push(repeated(reader));
  return parts.length === 1 ? parts[0]! : { kind: 'row', parts };
}

function repeated(reader: Reader): Piece {
  const of = atom(reader);
  const times = take(reader, /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
  if (!times) return of;
  const [, sign, least = '', comma, most] = times;
  if (sign)
    return { kind: 'again', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
  return { kind: 'again', of, least: Number(least), most: Number(comma ? most || Number.POSITIVE_INFINITY : least) };
}

function atom(reader: Reader): Piece {
  if (take(reader, /\(\?[=!]/y)) return closed(reader, () => ({ kind: 'nothing' }));
  const behind = take(reader, /\(\?<([=!])/y);
  if (behind) return closed(reader, (inner) => lookBehind(inner, behind[1] === '!'));
  if (take(reader, /\((?:\?:|\?<\w+>)?/y)) return closed(reader, (inner) => inner);
  if (take(reader, /[$^]|\\B/y)) return { kind: 'nothing' };
  if (take(reader, /\\b/y)) return { kind: 'edge' };
  if (take(reader, /\\(?:[1-9]|k<\w+>)/y)) return { kind: 'unsure' };
  return {
    kind: 'one',
    set: unitSet(take(reader, reader.flags.includes('u') ? ONE_OF_UNICODE : ONE)![0], reader.flags),
  };
}

const UNIT = String.raw`\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^])|[^]`;
const ONE = new RegExp(UNIT, 'y');
const ONE_OF_UNICODE = new RegExp(UNIT, 'uy');

function closed(reader: Reader, make: (inner: Piece) => Piece): Piece {
  const inner = either(reader);
  take(reader, /\)/y);
  return make(inner);
}

/** Where more than one unit must stand before, it is left to the pattern itself. */
function lookBehind(inner: Piece, not: boolean): Piece {
  return inner.kind === 'one' ? { kind: 'behind', set: inner.set, not } : { kind: 'nothing' };
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source);
  if (found) reader.at = pattern.lastIndex;
  return found;
}
