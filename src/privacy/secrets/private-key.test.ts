import { describe, expect, test } from 'vitest';
import { marked, unmarked } from './marked.ts';
import { privateKey } from './private-key.ts';

const GIVEN_AWAY = [
  '«-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq0\nabc=\n-----END RSA PRIVATE KEY-----»\nThanks',
  'key: «-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----»',
  '«-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n-----END OPENSSH PRIVATE KEY-----»',
  '«-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1\n-----END EC PRIVATE KEY-----»',
  '«-----BEGIN DSA PRIVATE KEY-----\nMIIBuwIBAAKBgQD2\n-----END DSA PRIVATE KEY-----»',
  '«-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIFHDBOBgkqhkiG9w0B\n-----END ENCRYPTED PRIVATE KEY-----»',
  '«-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlQOYBF2mJ3QBCADLx1x4h2k\n=aB3d\n-----END PGP PRIVATE KEY BLOCK-----»',
  '«-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123\n\nMIIEpAIBAAKCAQEA7bq0\n-----END RSA PRIVATE KEY-----»',
  'cut off: «-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq0\nMIIEpAIBAAKCAQEA7bq1»\nThanks for your help',
  '> «-----BEGIN PRIVATE KEY-----\n> MIIEvQIBADANBgkqhkiG\n> MIIEvQIBADANBgkqhkiH\n> -----END PRIVATE KEY-----»\n> regards',
  '"key": "«-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG\\nabcd\\n-----END PRIVATE KEY-----»\\n"',
  '«-----BEGIN PRIVATE KEY----- MIIEvQIBADANBgkqhkiG -----END PRIVATE KEY-----» in one line',
  'age: «AGE-SECRET-KEY-1QQPQHS4G9JY9Z0X8W7V6U5T4S3R2Q1P0N9M8L7K6J5H4G3F2D1»',
  '«PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: ana\nPublic-Lines: 1\nAAAAB3NzaC1yc2EAAAABJQ==\nPrivate-Lines: 1\nAAABAQCv0x1d2\nPrivate-MAC: 0a1b2c»\nThanks',
  '«-----BEGIN RSA PRIVATE KEY-----» (rest did not fit)',
  '«-----BEGIN PRIVATE KEY-----\r\nMIIEvQIBADANBgkqhkiG\r\n-----END PRIVATE KEY-----»\r\nbye',
];

const HARMLESS = [
  '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTAN\n-----END CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0B\n-----END PUBLIC KEY-----',
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQENBF2m\n-----END PGP PUBLIC KEY BLOCK-----',
  '-----BEGIN PGP MESSAGE-----\nhQEMA\n-----END PGP MESSAGE-----',
  '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ ana@pc',
  'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgp',
  'where is the private key stored',
  'the private key has expired',
  'BEGIN PRIVATE KEY',
  '-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n-----END CERTIFICATE REQUEST-----',
  '-----END RSA PRIVATE KEY-----',
  'we lost the PuTTY key file',
  'id_rsa has permissions 0644',
  'AGE-SECRET-KEY- is the prefix',
  '----- original message -----',
];

describe('a private key', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(privateKey, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(privateKey, text)).toBe(text);
  });
});
