import { createHash } from 'node:crypto';

/** A secret that was made up, to be looked for wherever it must not be. */
export interface Canary {
  kind: string;
  /** What must be found nowhere. At least eight characters, and not twice among all of them. */
  value: string;
  /** As somebody would write it, with words that give it away. */
  text: string;
}

/** Secrets of twenty kinds in turn, the same for the same seed. */
export function canaries(seed: number, count = 500): Canary[] {
  const chance = chanceFrom(seed);
  const kinds = Object.entries(KINDS);
  const made = new Map<string, Canary>();
  for (let index = 0; made.size < count; index++) {
    const [kind, make] = kinds[index % kinds.length]!;
    const { value, text } = make(chance);
    if (!made.has(value)) made.set(value, { kind, value, text });
    else index--;
  }
  return [...made.values()];
}

type Chance = (below: number) => number;
type Maker = (chance: Chance) => { value: string; text: string };

const said =
  (make: (chance: Chance) => string, words: (value: string) => string): Maker =>
  (chance) => {
    const value = make(chance);
    return { value, text: words(value) };
  };

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const BASE64 = `${LETTERS}${CAPITALS}${DIGITS}`;

const KINDS: Readonly<Record<string, Maker>> = {
  password: said(password, (it) => `my password is ${it} thanks`),
  'password in Tagalog': said(password, (it) => `ang password ko po ay ${it}`),
  'password of a login': said(password, (it) => `username: ana\npassword: ${it}`),
  PIN: said(
    (chance) => of(chance, DIGITS, 8),
    (it) => `the PIN is ${it}`,
  ),
  'security answer': said(password, (it) => `security answer: ${it}`),
  'one-time code': said(
    (chance) => of(chance, DIGITS, 8),
    (it) => `your OTP is ${it}`,
  ),
  'private key': said(
    (chance) => of(chance, BASE64, 64),
    (it) => `-----BEGIN PRIVATE KEY-----\n${it}\n-----END PRIVATE KEY-----`,
  ),
  'GitHub token': said(
    (chance) => `ghp_${of(chance, BASE64, 36)}`,
    (it) => `token ${it}`,
  ),
  'Slack token': said(
    (chance) => `xoxb-${of(chance, DIGITS, 12)}-${of(chance, DIGITS, 12)}-${of(chance, BASE64, 24)}`,
    (it) => `bot ${it}`,
  ),
  'AWS key': said(
    (chance) => `AKIA${of(chance, `${CAPITALS}234567`, 16)}`,
    (it) => `aws_access_key_id = ${it}`,
  ),
  bearer: said(
    (chance) => of(chance, BASE64, 40),
    (it) => `Authorization: Bearer ${it}`,
  ),
  'signed token': said(jwt, (it) => `session ${it}`),
  'connection string': said(password, (it) => `postgres://app:${it}@db.acme.example:5432/app`),
  'card of sixteen digits': said(
    (chance) => luhn(chance, '4', 16),
    (it) => `card ${it} exp 12/29`,
  ),
  'card of fifteen digits': said(
    (chance) => luhn(chance, '37', 15),
    (it) => `Amex ${it}`,
  ),
  'card in groups': said(
    (chance) => luhn(chance, '52', 16).replace(/(\d{4})(?=\d)/g, '$1 '),
    (it) => `MC: ${it}`,
  ),
  'track data': said(
    (chance) => `%B${luhn(chance, '4', 16)}^REYES/ANA^2912101${of(chance, DIGITS, 9)}?`,
    (it) => it,
  ),
  TIN: said(
    (chance) => `${of(chance, DIGITS, 3)}-${of(chance, DIGITS, 3)}-${of(chance, DIGITS, 3)}-000`,
    (it) => `TIN: ${it}`,
  ),
  'PhilSys number': said(
    (chance) => [4, 4, 4, 4].map((it) => of(chance, DIGITS, it)).join('-'),
    (it) => `PhilSys number ${it}`,
  ),
  'bank account': said(
    (chance) => of(chance, DIGITS, 12),
    (it) => `BPI account number ${it}`,
  ),
};

function password(chance: Chance): string {
  return `${of(chance, CAPITALS, 1)}${of(chance, LETTERS, 6)}${of(chance, DIGITS, 3)}${of(chance, '!#$%', 1)}`;
}

function jwt(chance: Chance): string {
  return `eyJhbGciOiJIUzI1NiJ9.eyJ${of(chance, BASE64, 30)}.${of(chance, BASE64, 43)}`;
}

/** A number whose last digit proves the others (ISO/IEC 7812-1). */
function luhn(chance: Chance, begin: string, length: number): string {
  const body = begin + of(chance, DIGITS, length - begin.length - 1);
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function of(chance: Chance, letters: string, length: number): string {
  return Array.from({ length }, () => letters[chance(letters.length)]).join('');
}

/** Numbers that look like chance and are the same for the same seed: bytes of hashes, four at a time. */
function chanceFrom(seed: number): Chance {
  let bytes = Buffer.alloc(0);
  let round = 0;
  return (below) => {
    if (!bytes.length) bytes = createHash('sha256').update(`canaries ${seed} ${round++}`).digest();
    const number = bytes.readUInt32BE(0);
    bytes = bytes.subarray(4);
    return number % below;
  };
}
