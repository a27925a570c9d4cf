/** One word of a text as search reads it: lower case, without accents, and where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** It stands right before a hyphen, as `mag` in `mag-login`. */
  hyphen: boolean;
}

/** What people number: `Tier 2`, `SEV1`, `step 6`, `KB-155` are one word each, however they are written. */
const numbered: Record<string, string> = {
  tier: 'tier',
  sev: 'sev',
  severity: 'sev',
  step: 'step',
  section: 'section',
  page: 'page',
  kb: 'kb',
  sop: 'sop',
  hr: 'hr',
  lt: 'lt',
};

const pattern = new RegExp(
  `(?<![a-z0-9])(${Object.keys(numbered).join('|')})[\\s-]*(\\d{1,5}|\\dx{2,3})(?![a-z0-9])|[a-z0-9]+(?:['’](?:s|t|re|ll|ve|m)(?![a-z]))?`,
  'g',
);

const amount = /^(\d+)(m|min|mins|h|hr|hrs|d|s)$/;

/** Cuts a text into words. */
export function splitWords(text: string): Word[] {
  const folded = fold(text);
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1]) return [{ text: numbered[match[1]]! + match[2], start, end, hyphen: false }];
    const measured = amount.exec(match[0]);
    if (measured) return amountWords(measured, start, end);
    const text = match[0].replace(/['’]s$/, '').replace(/['’]/, '');
    return [{ text, start, end, hyphen: folded[end] === '-' && /[a-z0-9]/.test(folded[end + 1] ?? '') }];
  });
}

/** `15min` is two words. */
function amountWords(match: RegExpExecArray, start: number, end: number): Word[] {
  const middle = start + match[1]!.length;
  return [
    { text: match[1]!, start, end: middle, hyphen: false },
    { text: match[2]!, start: middle, end, hyphen: false },
  ];
}

/** The head of a numbered word: `tier` of `tier2`. */
export function headOf(word: string): string | undefined {
  const head = /^([a-z]+)(?:\d+|\dx+)$/.exec(word)?.[1];
  return head && head in numbered ? head : undefined;
}

/** Lower case without accents, each character in its place. */
function fold(text: string): string {
  return /^[\0-\x7f’]*$/.test(text) ? text.toLowerCase() : text.replace(/[^\0-\x7f’]/gu, foldChar).toLowerCase();
}

function foldChar(char: string): string {
  const bare = char.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length === char.length && bare.toLowerCase().length === char.length ? bare : ' '.repeat(char.length);
}
