import { readAt } from './read-at.ts';
import { SENTENCE_WORDS } from './sentence-words.ts';

/**
 * Does a word look made up, as people make passwords: letters with digits or signs among them? `hunter2` and `Sun!flower` do;
 * `sunshine`, `10am`, `LT-3104` and `2026-11-02` do not.
 */
export function looksMade(value: string): boolean {
  if (value.length < 4 || !/\p{L}/u.test(value)) return false;
  if (isKnown(value) || KNOWN_BY_ITSELF.some((it) => it.test(value))) return false;
  return (
    /\d/.test(value) ||
    /[!@$%^*=?~\\+#][^\s]/.test(value) ||
    /\p{L}{3}&\p{L}{3}|\p{L}{4}[@$%^*~#+]$/u.test(value) ||
    /^[!@$%^*=?~+]/.test(value)
  );
}

/** Small and large letters, or a sign, beside a digit. */
export const STRONG = /^(?=[^\s:/]{6,64}$)(?=.*\d)(?=.*\p{L})(?=.*(?:\p{Ll}.*\p{Lu}|\p{Lu}.*\p{Ll}|[!@#$%^&*_]))/u;

/** Is it one of the things that a desk writes all day and that open nothing: a ticket, a link, a mail address, a path? */
export function isKnown(value: string): boolean {
  return KNOWN.some((it) => it.test(value));
}

/** Is it only a mask, a mark of what was removed, or a place for a value: `*****`, `[password removed …`, `<your password>`? */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.some((it) => it.test(value));
}

/** Does a sentence go on with it, so that it is no value? By the list, or by the form of a verb: `expiring`, `na-lock`, `gipangita`. */
export function goesOn(word: string): boolean {
  const plain = word
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[(["']{1,3}|[.,;:!?)\]}"'…]{1,9}$/g, '');
  if (SENTENCE_WORDS.has(plain)) return true;
  return word === word.toLowerCase() && VERB.test(plain);
}

/** Do the digits before this place count something: "8 characters", "3 attempts", "12-digit"? */
export function countsSomething(text: string, at: number): boolean {
  return readAt(UNIT, text, at) !== null;
}

const UNIT =
  /[\s-]{0,3}(?:\+|or more|to \d{1,2}(?!\d)|char|digit|letter|symbol|number|time|attempt|tries|try|day|week|month|year|hour|hr|min|sec|users|people|accounts|tickets|errors|beses|araw|oras|taon|adlaw|ka |%)(?!\w{0,12}[=:])/iy;

/** Forms of verbs that are not worth a list: what a password does, or what was done with it. */
const VERB =
  /^(?!(?:dar|mid)?(?:ling|spring|string|lightning|morning|evening|wedding|pudding|viking|starling|duckling|boeing|speed|alfred|mohammed|sacred|united)$)(?:(?:\p{L}{2,30}-)?[\p{L}']{3,40}(?:ing|ed|n't)|(?:na|ma|mo|mu|gi|naka|maka|pag|mag|nag|ni|in|um|i)-\p{L}{2,40}|(?:naka|nag|gina|gipa|napa|pina)\p{L}{3,40}|gi(?:[bdghkmpsuw]|l(?!l)|n(?!g)|re)\p{L}{2,40})$/u;

const KNOWN: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.|mailto:|tel:)/i,
  /^[[(]?(?:LT|KB|SOP|HR|INC|REQ|ALR|TKT)-?\d{2,8}/,
  /^[^\s@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,10}$/i,
  /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d+)?$/,
  /^(?:[A-Za-z]:\\|~?\/[\w.-]{1,80}\/|\.{1,2}\/|\\\\)/,
  /^[\w-]{1,60}\.(?:txt|docx?|xlsx?|pdf|png|jpe?g|csv|md|html?|kdbx|zip|exe|log|json|ya?ml|com|org|net|ph)$/i,
  /^\d{1,2}(?::\d\d)?(?:am|pm)$/i,
  /^\d{1,2}:\d\d$/,
];

/** What is no value where nothing but the word "password" stands before it, though it has digits or signs. */
const KNOWN_BY_ITSELF: readonly RegExp[] = [
  /^[A-Z]{2,6}-\d{1,8}$/,
  /^\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?(?:[-T+Z:.\d]*)$/,
  /^v?\d+(?:\.\d+){1,5}(?:-\w+)?$/i,
  /^\d+(?:[.-]\d+)?[-+]?(?:st|nd|rd|th|h|hr|hrs|m|min|mins|minutes?|s|sec|secs|ms|x|k|kb|mb|gb|tb|d|days?|w|mo|y|yrs?|pcs?|php|pesos?|usd|bits?|gbps|mbps|chars?|characters?|digits?|attempts?|times)$/i,
  /^(?:ext|local|loc|x)\.?\d{2,6}$/i,
  /^#[A-Za-z][\w-]*$/,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i,
  /^(?:mfa|[23]fa|[om]365|office365|windows?\d{1,2}|win\d{1,2}|server\d{4}|sql\d{4}|sha-?\d{1,3}|md5|base64|bcrypt\d?|argon2(?:id?)?|ntlmv?\d|tls(?:v?1\.\d)?|ssl3?|ipv[46]|oauth2?|saml2?|wpa[23]?|wi-?fi\d?|utf-?\d{1,2}|http[23s]?|x(?:64|86)|k8s|s3|ec2|log4j|mp[34]|h2|p[1-4]|l[123]|t[123]|u2f|fido2|ios\d{1,2}|office\d{2,4}|outlook\d{2,4}|(?:chrome|firefox|safari|excel|word|teams|android|acrobat|quickbooks|microsoft|ubuntu|debian|php|java|python|node|mysql|exchange|sharepoint|autocad|photoshop|vmware|esxi|wordpress)\d{1,4}|keepass2?|1password|ldaps?|edge\d*|covid-?19|web[23]|ie\d{1,2}|d365|rj45)$/i,
];

const PLACEHOLDER: readonly RegExp[] = [
  /^[*•●·]+$/u,
  /^(?:!vault|%[sdv@])$/,
  /^(?:[*•●·xX#?_.=…-]|\\\*){2,}[.,;:]?$/u,
  /^\[[\p{L} -]{0,40}(?:removed|redacted|hidden|masked|filtered)?\]?$/iu,
  /^<[^<>]{0,60}>?$/,
  /^\$\{|^\$\(|^\{\{|^%[A-Z_]{2,60}%$|^\$[A-Z_]{2,60}$|^#\{|^@[A-Z_]{3,40}@$/,
  /^(?:process|os|req|request|self|this|config|settings|env|sys|args|params|form|props|state|body|data|ctx|opts|options)[.[]/,
  /^(?:String|Optional|z|Joi|yup|input|getpass|getenv|os|prompt|hash|encrypt|decrypt)\.?\w{0,20}[.(]/,
  /^[a-z]\w{1,40}[([]/i,
  /^[a-z]\w{0,40}\.(?:value|text|password|passwd|pass|pwd|secret|token|key)\b/i,
  /^(?:your|my|the|new|old|enter|insert)[-_](?:\w{1,20}[-_])?(?:password|passwd|pass|pwd|pw|secret|token|key)(?:[-_]here)?$/i,
];
