/**
 * How many words a text has, as documentation counts them (SOP-7010 D20): "Unknown", "n/a", "wala" and a full stop fill nothing, and
 * have none. Where it says why something cannot be known, it counts like any other.
 */
export function wordsIn(text: string): number {
  const words = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  return FILLERS.has(words.join(' ')) || FILLERS.has(words.join('')) ? 0 : words.length;
}

/** Letters and figures with what joins them inside a word: `na-encrypt`, `LT-3104`, `08:50`, `can't`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'.:/][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** What people write to get past a field: English, Tagalog and Bisaya. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    [
      'unknown',
      'not known',
      'n/a',
      'n a',
      'na',
      'n.a',
      'not applicable',
      'none',
      'nothing',
      'nil',
      'null',
      'no',
      'tbd',
      'tba',
    ],
    [
      'to be determined',
      'to follow',
      'see above',
      'see notes',
      'same',
      'same as above',
      'ditto',
      'ok',
      'okay',
      'done',
      'test',
    ],
    [
      'idk',
      "i don't know",
      'i do not know',
      'dont know',
      "don't know",
      'no idea',
      'not sure',
      'x',
      'xx',
      'xxx',
      'asdf',
    ],
    [
      'wala',
      'wala po',
      'walang',
      'ewan',
      'ewan ko',
      'di alam',
      'hindi alam',
      'hindi ko alam',
      'di ko alam',
      'dko alam',
    ],
    ['hindi sigurado', 'pareho', 'mamaya', 'mamaya na', 'oo', 'hindi', 'sige', 'basta'],
    [
      'ambot',
      'ambot lang',
      'wa ko kabalo',
      'wala ko kabalo',
      'wala kahibalo',
      'wala ko kahibalo',
      'di ko kabalo',
      'dili',
    ],
    ['wala ra', 'walay', 'unya na', 'sunod na', 'parehas', 'parehas ra'],
  ].flat(),
);
