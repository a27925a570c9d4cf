/** Chance that comes out the same for the same seed, so that invented values can be told again. Not for anything that must be secret. */
export interface Chance {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** So many characters of an alphabet. */
  letters(alphabet: string, count: number): string;
  /** Digits, the first of them never 0. */
  digits(count: number): string;
}

export const HEX = '0123456789abcdef';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const ALPHANUMERIC = `${UPPER}abcdefghijklmnopqrstuvwxyz0123456789`;
export const BASE64 = `${ALPHANUMERIC}+/`;

/** Chance from a text of any length. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  const number = (below: number) => {
    state = (state + 0x9e3779b9) >>> 0;
    return Math.floor((mixed(state) / 2 ** 32) * below);
  };
  const letters = (alphabet: string, count: number) =>
    Array.from({ length: count }, () => alphabet[number(alphabet.length)]).join('');
  return {
    number,
    pick: (from) => from[number(from.length)]!,
    letters,
    digits: (count) => `${1 + number(9)}${letters('0123456789', count - 1)}`,
  };
}

/** 32 bits of a text (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads neighbours far apart (the finish of MurmurHash3). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
