import { BEYOND, byFirstUnit } from '../scan/first-units.ts';
import { readAt, wordSet } from './read-at.ts';
import { ENDING_WORDS } from './sentence-words.ts';

/**
 * How closely what follows is bound to the word before. `set`: written as a setting, `pwd=x`. `sure`: after a colon or the like.
 * `said`: after "is", "ay", "kay", an arrow. `near`: it merely follows.
 */
export type Bond = 'set' | 'sure' | 'said' | 'near';

/** Where the value would begin, and how it is bound. */
export interface Joined {
  at: number;
  bond: Bond;
  /** The value stands on a line of its own below. */
  below: boolean;
  /** After "kay", which is "is" in Bisaya, "to" in Tagalog and "because" in both. */
  kay: boolean;
  /** Words of doing stand between, or a name: "password set by IT: x", "password ko sa SAP x". Only what looks made up is meant. */
  far?: boolean;
  /** Right behind whose it is, or behind a word that leads to it: "password ko x", "password na x", "password (x)". */
  owned?: boolean;
}

/**
 * Reads from behind a word such as "password" to where its value would stand: past whose it is and what for ("ko sa email", "for the
 * VPN"), then what joins the two. Nothing where the sentence goes elsewhere.
 */
export function joined(text: string, from: number): Joined | undefined {
  let at = from;
  let far = false;
  for (let words = 0; words < 10; words++) {
    const found = joinedHere(text, at);
    const ties = found?.bond === 'near' && words > 0 ? tieOf(text, from, at) : 'close';
    if (found && ties !== 'none') {
      return {
        ...found,
        far: far || ties === 'far' || ties === 'owned far',
        owned: found.owned || ties.startsWith('owned'),
      };
    }
    const word = readAt(QUALIFIER, text, at);
    if (!word || !fits(word[1]!.toLowerCase(), words === 0)) return undefined;
    if (words === 0) far = DOING.has(word[1]!.toLowerCase());
    at += word[0].length;
  }
  return undefined;
}

/** How what merely follows some words is tied to them: right behind an owner, behind an owner and a place, or not at all. */
function tieOf(text: string, from: number, at: number): 'owned' | 'owned far' | 'far' | 'none' {
  const between = text.slice(from, at);
  if (OWNERS.has(lastWord(text, at)) || OF_A_PERSON.test(between)) return 'owned';
  if (OWNER_AND_PLACE.test(between)) return 'owned far';
  return PLACE.test(between) ? 'far' : 'none';
}

function joinedHere(text: string, at: number): Joined | undefined {
  for (const { pattern, bond } of JOINS_BY_UNIT[Math.min(text.charCodeAt(at) || 0, BEYOND)]!) {
    const found = readAt(pattern, text, at);
    if (found) return afterFillers(text, at + found[0].length, bond, found[0]);
  }
  return undefined;
}

/** Past "now", "po", "still" and a colon or line break behind them: "password is now: x". */
function afterFillers(text: string, start: number, bond: Bond, join: string): Joined {
  const fillers = bond === 'set' ? null : readAt(FILLERS, text, start);
  const at = start + (fillers?.[0].length ?? 0);
  const all = join + (fillers?.[0] ?? '');
  const clear = bond === 'said' && /[:=]\s*$/.test(all);
  const owned =
    bond === 'near' && /^["'”’)*]{0,2}[ \t]{1,4}(?:to|from|as|na|nga|into|should be|tried|called)\b|[([]$/i.test(join);
  return { at, bond: clear ? 'sure' : bond, below: all.includes('\n'), kay: /^\s*kay\b/i.test(join), owned };
}

function fits(word: string, first: boolean): boolean {
  // The next word for a password is asked for itself.
  if (/p(?:ass|w)/.test(word)) return false;
  return first ? QUALIFIER_STARTS.has(word) || DOING.has(word) || /^[([]/.test(word) : !ENDING_WORDS.has(word);
}

function lastWord(text: string, at: number): string {
  return (/[\p{L}']{1,20}$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '').toLowerCase();
}

const JOINS: readonly { pattern: RegExp; bond: Bond }[] = [
  { bond: 'set', pattern: /["'\]]{0,2}(?:=|:=|=>)(?![=~> \t])/y },
  { bond: 'set', pattern: /\\?["']\]?[ \t]{0,8}(?::|=>?)[ \t]{0,8}(?:\[(?=["'])|\{ ?["']value["'] ?: ?)?/y },
  // SQL: SET PASSWORD … = PASSWORD('x').
  { bond: 'set', pattern: /(?<=PASSWORD)\((?=')/y },
  { bond: 'set', pattern: /["'](?:,[ \t]{0,4}["']|[ \t]{1,4})value["']?[ \t]?[:=][ \t]?/iy },
  { bond: 'set', pattern: /["'](?:[ \t][^<>\n]{0,60})?>(?=[^\s<])/y },
  {
    bond: 'sure',
    pattern:
      /(?:\*{1,2}|`|\))?[ \t]{0,20}(?:[:：]{1,2}=?|=|=>|:-|\?:)(?![=/])(?:\*{1,2}(?= )|`(?= ))?[ \t]{0,20}(?:\r?\n[ \t]{0,20}){0,2}(?:[-=]?>[ \t]?)?/uy,
  },
  {
    bond: 'said',
    pattern:
      /(?:\*\*|`|\))?[ \t]{0,8}(?:[-=~]{1,3}>|[→➡➜⇒»👉]️?|\p{Extended_Pictographic}\uFE0F?(?:[ \t]?\p{Extended_Pictographic}\uFE0F?){0,3})[ \t]{0,8}(?:\r?\n[ \t]{0,8})?/uy,
  },
  {
    bond: 'said',
    pattern:
      /["'”’)*]{0,2}[ \t]{1,4}(?:(?:is|was|has been|have been|had been|will be|got|been|are|were)[ \t]{1,4})?(?:set|changed|reset|updated|switched|made it|back)[ \t]{1,4}to[ \t]{1,4}(?:be[ \t])?/iy,
  },
  {
    bond: 'said',
    pattern:
      /["'”’)*]{0,2}(?:,?[ \t]{1,4}(?:(?:that|which)[ \t])?(?:it's|it is|is|was|are|were|iz|ay|kay|mao(?: ang|y)?|equals|reads|'y)\b|'s(?= (?:["'“]|\S*\d)))[ \t]{0,4}(?:\r?\n[ \t]{0,8}){0,2}/iy,
  },
  {
    bond: 'said',
    pattern:
      /[ \t](?!(?:reset|expiry|expiration|policy|field|length|hint|manager|change)\b)[\w.]{2,20} (?:uses|used|typed|tried|gave(?: me| us)?|has|had|set|entered|provided|sent|wrote) (?:is|was|:) (?=\S)/iy,
  },
  {
    bond: 'near',
    pattern:
      /["'”’)*]{0,2}[ \t]{1,4}(?:to|from|as|na|kasi|nga|into|should be|will be|would be|must be|might be|may be|could be|tried|called|like|=+)[ \t]{1,4}(?=["'“‘«`]|\S{0,40}(?:\d|[#_&.@$-]\S))(?!\S{1,40}[ \t]{1,4}(?:is|ay|was|kay)\b)(?!\S{1,40}:\s)/iy,
  },
  { bond: 'near', pattern: /(?<=[A-Z])["'],[ \t]?(?=["'])/y },
  { bond: 'near', pattern: /(?:\.{2,6}|…)[ \t]?(?=\S{0,40}\d)/y },
  {
    bond: 'near',
    pattern: /,[ \t]{1,2}(?=[^\s,]{4,40}(?:,|[.!]?(?:\s|$)))(?=\S{0,40}(?:\d|\p{L}[._&#+-]\p{L}|\p{Ll}\p{Lu}))/uy,
  },
  { bond: 'sure', pattern: /[ \t]for ['"][^'"\n]{1,100}['"]:[ \t]{1,3}/y },
  { bond: 'sure', pattern: /[ ]?(?:\r?\n[ ]{0,12}){1,3}\t(?=\S{1,60}[ \t]{0,8}(?:\r?\n|$))/y },
  {
    bond: 'sure',
    pattern:
      /(?<=(?:^|\n)[|\t ]{0,4}(?:[A-Za-z-]{1,12} )?[A-Za-z]{2,10}) ?(?:\||\t) ?(?=[^\s|]{3,64} ?\|?[ \t]*(?:\r?\n|$))/y,
  },
  { bond: 'near', pattern: /[ \t]{0,8}(?:[-–—|~][ \t]{1,8}|\|)/y },
  {
    bond: 'near',
    pattern: /[ \t]{0,4}[([]{1,2}(?=\S{0,40}(?:[\d!@#$%^*]|\p{L}[._&+-]\p{L}))(?![^)\n]{1,40}\)[ \t]?[:=])/uy,
  },
  { bond: 'near', pattern: /[ \t]{0,8}\r?\n[ \t]{0,8}(?:\r?\n[ \t]{0,8})?(?=\S{1,60}[ \t]{0,8}(?:\r?\n|$))/y },
  {
    bond: 'near',
    pattern: /[ \t]{1,8}(?=["'“‘«`]|\S{0,40}[\d!@#$%^*]|(?![([])\S{0,40}(?:\p{L}[-._&+]\p{L}|\p{Ll}\p{Lu}))/uy,
  },
];

const PLACES = String.raw` (?:sa|for|ng|of|on|in|to) (?:the |aking |akong |among |aming |our |my )?(?!(?:user(?:name)?|account|acct|id|ticket|employee|host|pc|laptop|unit|printer|machine|email|mail|login|client|customer)s?(?!\p{L}))\p{L}[\p{L}\d-]{0,20}(?: (?!(?:user|account|id)(?!\p{L}))\p{L}[\p{L}\d-]{0,20})?$`;
const PLACE = new RegExp(`^${PLACES}`, 'iu');
const OWNER_AND_PLACE = new RegExp(
  `^(?: (?:ko|mo|nya|niya|namin|natin|nila|nako|namo|nato|nimo|po|ni|me|i|we|use|used|daw|naman)){1,3}${PLACES}`,
  'iu',
);
const OF_A_PERSON = /^ (?:ni|ng|kang|of|nila) (?:sir|ma['’]?am|mam|boss|manager|\p{Lu}\p{L}{1,20})$/u;

/** Those of them that may begin with a unit, since most words are followed by nothing that joins. */
const JOINS_BY_UNIT = byFirstUnit(JOINS, ({ pattern }) => pattern);

const FILLERS =
  /(?:[ \t]{0,3}(?:now|maybe|siguro|dati|noon|still|just|only|simply|probably|currently|always|actually|also|like|po|daw|lang|ra|pala|nga|kasi|ay|is|kay|ani|as follows|the following|the same|(?:all|in) (?:small|lower ?case|caps|capital|big)(?: letters)?,?|all ?lowercase,?|this|these|below|maybe|i think|apparently|either|exactly|literally|temporarily|again|either)(?![\p{L}'-])[ \t]{0,3}){0,3}(?:[:=]|[-=]>)?[ \t]{0,8}(?:\r?\n[ \t]{0,8}){0,2}/iuy;

const QUALIFIER = /[ \t]{1,4}([([]?[\p{L}\d'’@._/&#+-]{1,40}[)\]]?(?:,(?= [\p{L}]{1,20}:))?)(?!\S*[!?;]\s)/uy;

/** Whose a password is. After these a value may follow at once: "password ko hunter2". */
const OWNERS = wordSet(
  'ko mo nya niya niyo nyo namin natin nila nako akong nimo nato namo nila po ni here me ako ngayon karon naman kong nyang niyang nilang naming nakong iyang wifi wi-fi vpn dati noon before maybe siguro daw raw kuno lagi niini ani kasi',
);

/** What was done with it. */
const DOING = wordSet(`
  attempted set made created used assigned issued supplied written entered tried chosen generated configured left noted shared told said dictated
  spelled given by galing gikan mula inside under after before tested typed currently working saved stored recorded provided received sent registered inputted
  nilagay inilagay binigay ibinigay ginamit sinabi tinype tinry sinubukan natanggap gihatag gigamit gisulti gibutang gi-type gipadala
  pinadala ipinadala nadawat nakasulat nakalagay naka-save gisuwat gisulat inyong ginagamit gamit
`);

const QUALIFIER_STARTS = wordSet(`
  for of to on in at sa ng ni para ko mo nya niya niyo nyo namin natin nila nako nimo nato namo po daw pala naman nga dito diri didto ngayon karon
  now before noon dati maybe siguro since hanggang that i i'm im you we they she he which used given here below na kasi gyud gihapon from ug
  we're we've i've you'll you'd provided attached currently as with under wifi wi-fi vpn email para sang kang kay sayo saiyo ninyo ta
  ani niini ana kuno raw naman kong nyang niyang nilang naming nakong jud gyud mismo talaga yata siguro 
`);
