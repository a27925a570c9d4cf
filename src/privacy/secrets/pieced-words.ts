import { wordSet } from './read-at.ts';

/**
 * Is it letters alone, joined in a way that sentences do not join them: `tinolang.manok`, `Tatlong-Itlog`, `gulaman_at_sago`,
 * `shipIt`? Such a word is a password where the words around it say so; `sign-in`, `na-lock` and `araw-araw` are not such words.
 */
export function looksPieced(value: string): boolean {
  if (value.length < 5 || value.length > 64 || !ONLY_LETTERS.test(value)) return false;
  if (HUMP.test(value)) return !BRAND.test(value[0]!.toLowerCase() + value.slice(1));
  const pieces = value.toLowerCase().split(SIGN);
  if (pieces.length < 2 || pieces.some((it) => !it)) return false;
  if (value.includes('.') && (pieces.length > 4 || FILE_OR_HOST.test(value))) return false;
  if (value.includes('_') && pieces.some((it) => PROGRAMS.has(it))) return false;
  if (value.includes('-') && (BEGINNINGS.has(pieces[0]!) || joinedInSentences(pieces))) return false;
  return !DOUBLED.has(pieces[0]!) || pieces[0] !== pieces[1];
}

/** In two pieces either may be such a word; in more, the first. */
function joinedInSentences(pieces: readonly string[]): boolean {
  return pieces.length === 2 ? pieces.some((it) => PIECES.has(it)) : PIECES.has(pieces[0]!);
}

const ONLY_LETTERS = /^\p{L}[\p{L}'’]*(?:[-._&#+][\p{L}'’]+){0,6}$/u;
const HUMP = /^\p{L}*\p{Ll}\p{Lu}\p{L}*$/u;
const SIGN = /[-._&#+]/;
const BRAND =
  /^(?:i(?:phone|pad|mac|os|cloud|tunes|message)\w{0,3}|mac(?:os|book)\w{0,3}|e(?:bay|mail)s?|(?:quick|face|you|whats|link|git|bit|one|share|key|last|dash|team|any|power|word|pay|java|type|my|postgre|black|red|open|free|light|click|sales|hub|mail|we|ser?|think|note|chrome|air|land|metro|union|east|phil|pag|fin|out|auto|air|smart|wifi|user|pass)[A-Z]\w{1,12}|[A-Z]?[a-z]{1,6}(?:DB|SQL|API|VPN|ID|OS|PC|PIN|TP))$/;
const FILE_OR_HOST =
  /\.(?:txt|docx?|xlsx?|pdf|png|jpe?g|csv|md|html?|zip|exe|log|json|ya?ml|toml|ini|conf|env|js|ts|py|php|rb|sh|com|org|net|ph|gov|edu|io|dev|app|test|example|local|internal|lan|value|text|length|name|id|field)$|^(?:www|mail|portal|config|settings|user|process|req|request|self|this|form|state|props|app|security|spring|auth|account|admin|login|e\.g|i\.e|etc|sir|ma'?am|mr|mrs|ms|dr|no|po|pls|thanks)\./i;

/** Pieces of names that programs give. */
const PROGRAMS = wordSet(`
  password pass passwd pwd user username id token hash field name max min error value config reset key type code length is has get set login
  auth file path url date time count flag option param policy expiry expires status page table column row
`);
/** Pieces of words that sentences join by a dash. */
const PIECES = wordSet(`
  self auto re pre non multi two three four one single double e log sign sync add check follow time end co sub anti cross built out up
  opt pop plug drop set back hand case pass password read write so well long short high low half full in off on by to over under
  step factor based free friendly protected sensitive only sided party side level day month week year minute hour digit character
  letter known used facing only enabled related specific generated encrypted less like old new first last next user system web
  site server client domain cloud app mail email wi fi ups go up and or of date key pin code text plain hard soft copy paste type
  forward fill filled login logout logon reset word change self-service lock locked out expired admin remote
`);
/** Beginnings of verbs in Tagalog and Bisaya. */
const BEGINNINGS = wordSet(`
  na nag mag ma pag i ka ini in um nai pina naka maka naki maki taga tag tig pang pam pan mang ipa ika mai gi mo mu ni ga gina pa nga
  napa nagpa magpa makapag nakapag ipag papa mapa pinag mga di kaka nagka magka kina hina pinaka ba man bag gipa mi kang hi sa ug dili taga
`);
/** Words that are said twice in sentences. */
const DOUBLED = wordSet(
  'araw iba sunod paulit kanya isa dali ano sino saan kani bawat tuloy ayos sabay dala hiwa halo lahat matagal minsan kada gabii adlaw bye so hi ha he',
);
