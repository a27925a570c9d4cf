/**
 * A light English stemmer: plural, past, -ing and the -ate family (`escalate`, `escalation`, `escalating`). It cuts little,
 * so that different words stay different, and never a short one.
 */
export function stem(word: string): string {
  const regular = irregular.get(word);
  if (regular) return stem(regular);
  if (word.length < 4 || /\d/.test(word)) return word;
  const singular = cutPlural(word);
  return cutEnding(singular);
}

function cutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

const endings: [RegExp, number, string][] = [
  [/(?:ation|ating|ated|ator|ate)$/, 4, ''],
  [/(?:ution|uting|uted|ute)$/, 3, 'ut'],
  [/ied$/, 2, 'y'],
  [/(?:ing|ed)$/, 3, ''],
  [/ion$/, 4, ''],
  [/ly$/, 4, ''],
  [/e$/, 3, ''],
];

function cutEnding(word: string): string {
  for (const [ending, least, instead] of endings) {
    const root = word.replace(ending, '');
    if (root !== word && root.length >= least && /[aeiouy]/.test(root)) return undouble(root + instead, ending);
  }
  return word;
}

/** `logged` and `stopped` lose the doubled consonant, `install` keeps it. */
function undouble(root: string, ending: RegExp): string {
  return ending.source.includes('ing|ed') && /([bdgkmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}

/** The verbs of the desk that change within. */
const irregular = new Map(
  Object.entries({
    give: 'gave given',
    send: 'sent',
    lose: 'lost',
    leave: 'left',
    write: 'wrote written',
    tell: 'told',
    break: 'broke broken',
    steal: 'stole stolen',
    keep: 'kept',
    pay: 'paid',
    take: 'took taken',
    choose: 'chose chosen',
    make: 'made',
    find: 'found',
    hold: 'held',
    begin: 'began begun',
    speak: 'spoke spoken',
    forget: 'forgot forgotten',
    rise: 'rose risen',
    pick: 'picked',
    go: 'goes gone went',
    think: 'thought',
    hear: 'heard',
    bring: 'brought',
    do: 'done',
    know: 'known knew',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form): [string, string] => [form, verb])),
);
