import { describe, expect, test } from 'vitest';
import { accessToken } from './access-token.ts';
import { marked, unmarked } from './marked.ts';

/** Made up from pieces, so that nobody who reads this repository for secrets takes one for real. */
const letters = (length: number) => 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xYz'.repeat(9).slice(0, length);
const hex = (length: number) => '3f9a0c7e51b2d846'.repeat(9).slice(0, length);
const jwt = `${'eyJ'}${letters(30)}.${'eyJ'}${letters(40)}.${letters(43)}`;
const upper = 'Q3EXAMPLEKEYWXYZ'.replaceAll(/[^A-Z2-7]/g, 'A');

const GIVEN_AWAY = [
  `JWT: «${jwt}»`,
  `here is «${jwt}». It fails`,
  `GitHub «${'ghp_'}${letters(36)}»`,
  `«${'gho_'}${letters(36)}»`,
  `«${'github_pat_'}${letters(22)}_${letters(59)}»`,
  `«${'glpat-'}${letters(20)}»`,
  `slack «${'xoxb-'}123456789012-${letters(24)}»`,
  `«${'AKIA'}${upper}»`,
  `aws_secret_access_key = «${letters(40)}»`,
  `AWS secret access key: «${letters(20)}/${letters(19)}»`,
  `maps key «${'AIza'}${letters(35)}»`,
  `«${'ya29.'}${letters(60)}»`,
  `https://x.blob.core.windows.net/c?sv=2022&sig=«${letters(30)}%2B${letters(8)}%3D»&se=1`,
  `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=«${letters(60)}==»;EndpointSuffix=core`,
  `«${'sk_live_'}${letters(24)}»`,
  `«${'rk_test_'}${letters(24)}»`,
  `twilio «${'SK'}${hex(32)}»`,
  `Twilio auth token: «${hex(32)}»`,
  `«${'SG.'}${letters(22)}.${letters(43)}»`,
  `mailgun «${'key-'}${hex(32)}»`,
  `//registry/:_authToken=«${'npm_'}${letters(36)}»`,
  `«${'pypi-'}AgEIcHlwaS5vcmc${letters(60)}»`,
  `«${'dop_v1_'}${hex(64)}»`,
  `bot «123456789:${letters(35)}»`,
  `discord «MTIz${letters(20)}.${letters(6)}.${letters(27)}»`,
  `«${'sk-'}${letters(48)}»`,
  `«${'sk-ant-'}api03-${letters(60)}»`,
  `Authorization: Bearer «${letters(32)}»`,
  `Authorization: Basic «YW5hOmh1bnRlcjI=»`,
  `curl -H "Authorization: token «${hex(40)}»" x`,
  `Cookie: theme=dark; sid=«${letters(32)}»; lang=en`,
  `session id: «${hex(32)}»`,
  `api key: «${letters(20)}»`,
  `our API key for Zapier is «${letters(24)}»`,
  `X-Api-Key: «${hex(24)}»`,
  `client_secret=«hunter2hunter2»`,
  `"client_secret": "«${letters(16)}»"`,
  `secret=«abcd1234»&x=1`,
  `ang API key namin ay «${letters(24)}»`,
  `webhook https://hooks.slack.com/services/«T0001/B0002/${letters(24)}»`,
  `API_TOKEN: «${letters(32)}»`,
  `refresh token is «${letters(40)}»`,
  `the hub's token «${'hub_'}${letters(43)}» leaked`,
];

const HARMLESS = [
  'token expired',
  'my API key does not work',
  'commit 4216de1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e',
  'order 0d4f3c9e-3f0b-4f65-9d55-1a2b3c4d5e6f is late',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'the session token has expired',
  'API key: required',
  'api_key=<your-api-key>',
  'token: ********',
  'access token: [key or token removed · KB-450 P3]',
  'key LT-3104 in the table',
  'const token = process.env.API_TOKEN;',
  'the secret is out',
  'a keyboard12345678901234567890',
  'pk_live_abc is a publishable key',
  'press any key: continue',
  'primary key: user_id',
  'basic authentication is switched off',
  'bearer of bad news',
  'the foreign key constraint orders_customer_id_fkey failed',
  'Secret Santa 2026',
  'a JWT has three parts',
  'cookie: accept all',
  'risk-taking in task-2026-11-02-report-final',
  'ticket key INC-000123',
  'wala na ang token',
  'product key card number 12345',
  'tokens: 3',
  'file sk-backup-2026.zip',
];

describe('a key or token', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(accessToken, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(accessToken, text)).toBe(text);
  });
});
