import { everyMatch } from '../scan/every-match.ts';
import { readAt, wordSet } from './read-at.ts';

/** A word that means a password, where it stands in a text. */
export interface PasswordNoun {
  start: number;
  /** Behind the word and what belongs to its name, such as `2` in `password2`. */
  end: number;
  /** In small letters: `password`, `pw`. */
  word: string;
  /** One that means other things as well: "pass the file on". */
  vague: boolean;
  /** "Passwords". */
  plural: boolean;
}

/** Every word for a password, as people write and misspell it, also inside names such as `DB_PASSWORD`, `userPwd`, `PGPASSWORD`. */
export function* passwordNouns(text: string): Generator<PasswordNoun> {
  for (const found of everyMatch(BEGINNING, text)) {
    const noun = nounAt(text, found.index);
    if (noun) yield noun;
  }
}

function nounAt(text: string, start: number): PasswordNoun | undefined {
  const found = readAt(NOUN, text, start);
  if (!found) return undefined;
  const [whole, letters = ''] = found;
  const word = singular(letters.toLowerCase().replaceAll(/[ -]/g, ''));
  if (!isNoun(word) || (SHORT.has(word) && insideWord(text, start, letters))) return undefined;
  const end = start + whole.length;
  if (readAt(NAME_GOES_ON, text, end) && !readAt(NAME_MAY_END, text, end)) return undefined;
  return {
    start,
    end: end + (readAt(NAME_MAY_END, text, end)?.[0].length ?? 0),
    word,
    vague: VAGUE.has(word),
    plural: /s$/i.test(letters) && !/ss$/i.test(letters),
  };
}

function singular(word: string): string {
  return NOUNS.has(word) ? word : word.replace(/s$/, '');
}

/** In the list, or at most two slips away from "password" with its w still there. */
function isNoun(word: string): boolean {
  return NOUNS.has(word) || (/^p[as].{0,5}w/.test(word) && !OTHER.has(word) && isNearly(word, 'password'));
}

/** Whether at most two letters are missing, added, changed, or swapped with the one beside (Damerau and Levenshtein). */
function isNearly(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 2) return false;
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= word.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = word[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1];
      next[column] = Math.min(last![column]! + 1, next[column - 1]! + 1, last![column - 1]! + same);
      if (swapped) next[column] = Math.min(next[column]!, before![column - 2]! + 1);
    }
    [before, last] = [last, next];
  }
  return last!.at(-1)! <= 2;
}

/** `compass` holds no "pass"; `dbPass` and `DB_PASS` do. */
function insideWord(text: string, start: number, letters: string): boolean {
  const before = text[start - 1] ?? ' ';
  if (!/[\p{L}\d]/u.test(before)) return false;
  return !(/[a-z\d]/.test(before) && /^[A-Z][a-z]/.test(letters));
}

const BEGINNING =
  /p(?:a{1,3}s|@ss?w|s{1,3}w|w|\/w|sk(?![a-z]))|contrase|kontras[ei]|w(?:ifi|i-fi|pa2?) ?key|requirep|mastera/gi;

const NOUN =
  /((?:pass?w0rds?|p@ss?w[o0]rds?|pass?[ -](?:words?|codes?|phrases?|wd|wrds?|wrod)|p\/w|w(?:ifi|i-fi|pa2?)[ ]?key|[a-zñ]{2,14})(?![a-zñ]))\d?(?!\d)/iuy;

const NOUNS = wordSet(`
  password passwrd passwd passwod passwor passwoard passward passwort passworth passwords passwprd passwird passwoord passwordd
  passowrd passowd passwrod paswrod paswword pasword pasowrd paswrd paswd passord passwod passwd passwodr passwork passw0rd pssword psswrd
  psword psswd pswd pswrd passsword passcode passphrase passkey passwrd pass pasw passw pw pwd pword pwrd psw p/w contraseña contrasena
  kontrasenya kontrasenyas wifikey wpakey wpa2key paswod paswort pasvord paassword passwordko
  passwrds userpass requirepass masterauth pwsd passkode contrasinas kontrasinas paswerd pasw0rd passwrrd pass-word pass-wrd
  p@ssword p@ssw0rd p@sword psk passphrases pasphrase pashprase passfrase
`);

/** Words that are no slip. */
const OTHER = wordSet('passwall passway pastward pasaway passware');

/** Found as a whole name, or with a capital letter of its own: too short to be looked for inside a word. */
const SHORT = wordSet('pass pw pwd psw pword pwrd pasw passw p/w passord pswd');
const VAGUE = wordSet('pass passkey passw');

/** A name that goes on is another one (`PASSWORD_FILE`, `password-protected`, `password_hash`) … */
const NAME_GOES_ON = /[-_.]?[\p{L}\d_]/uy;
/** … but for these. */
const NAME_MAY_END =
  /[-_](?:value|text|plain|plaintext|new|old|confirm|confirmation|again|admin|root|user|prod|dev|db|hash|\d{1,3})(?![\w-])/iuy;
