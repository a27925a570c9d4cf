import { ALPHANUMERIC, BASE64, type Chance, HEX, UPPER } from './chance.ts';

/** Keys and tokens in the shapes that their issuers document, filled by chance; none of them opens anything. */
export const keyValues = {
  awsId: (by: Chance) => `AKIA${by.letters(`${UPPER}234567`, 16)}`,
  awsSecret: (by: Chance) => by.letters(BASE64, 40),
  github: (by: Chance) => `ghp_${by.letters(ALPHANUMERIC, 36)}`,
  gitlab: (by: Chance) => `glpat-${by.letters(ALPHANUMERIC, 20)}`,
  slack: (by: Chance) => `xoxb-${by.digits(12)}-${by.digits(12)}-${by.letters(ALPHANUMERIC, 24)}`,
  stripe: (by: Chance) => `sk_live_${by.letters(ALPHANUMERIC, 24)}`,
  google: (by: Chance) => `AIza${by.letters(`${ALPHANUMERIC}-_`, 35)}`,
  sendgrid: (by: Chance) => `SG.${by.letters(`${ALPHANUMERIC}-_`, 21)}x.${by.letters(`${ALPHANUMERIC}-_`, 42)}x`,
  npm: (by: Chance) => `npm_${by.letters(ALPHANUMERIC, 36)}`,
  openai: (by: Chance) => `sk-proj-${by.letters(ALPHANUMERIC, 48)}`,
  telegram: (by: Chance) => `${by.digits(10)}:AA${by.letters(`${ALPHANUMERIC}-_`, 33)}`,
  azureSecret: (by: Chance) => `${by.letters(ALPHANUMERIC, 3)}8Q~${by.letters(`${ALPHANUMERIC}-_`, 33)}x`,
  azureStorage: (by: Chance) => `${by.letters(BASE64, 86)}==`,
  wireguard: (by: Chance) => `${by.letters(BASE64, 42)}A=`,
  jwt: (by: Chance) => [header, payloadOf(by), by.letters(`${ALPHANUMERIC}-_`, 43)].join('.'),
  hex: (by: Chance) => by.letters(HEX, 40),
  /** What stands between the lines BEGIN and END of a key; three lines of 64 characters. */
  pemBody: (by: Chance) => Array.from({ length: 3 }, () => by.letters(BASE64, 64)).join('\n'),
  oneTimeCode: (by: Chance) => by.digits(6),
};

/** {"alg":"HS256","typ":"JWT"} as RFC 7515 writes it. */
const header = base64url('{"alg":"HS256","typ":"JWT"}');

function payloadOf(by: Chance): string {
  return base64url(`{"sub":"${by.digits(8)}","exp":17${by.digits(8)}}`);
}

function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
