import { expect, test } from 'vitest';
import { Secret } from '../secret.ts';
import { urlAddress } from './address.ts';
import { passwordOf, scramVerifier, setUpScript } from './roles.ts';

test("the working roles' passwords follow from the owner's, and differ", () => {
  const owner = new Secret('a');
  expect(passwordOf('hub_app', owner).reveal()).toBe(passwordOf('hub_app', new Secret('a')).reveal());
  const all = [passwordOf('hub_app', owner), passwordOf('hub_contact', owner), passwordOf('hub_app', new Secret('b'))];
  expect(new Set(all.map((secret) => secret.reveal())).size).toBe(3);
});

test('a verifier holds a fresh salt and no password', () => {
  const [one, two] = [scramVerifier(new Secret('hunter2')), scramVerifier(new Secret('hunter2'))];
  expect(one).toMatch(/^SCRAM-SHA-256\$4096:[\w+/]{22}==\$[\w+/]{43}=:[\w+/]{43}=$/);
  expect(one).not.toBe(two);
});

test('names in the script are quoted, whatever they hold', () => {
  const script = setUpScript(`postgres://${encodeURIComponent('o"wner')}:p@h/${encodeURIComponent("d'b")}`);
  expect(script).toContain(`create role "o""wner"`);
  expect(script).toContain(`owner "o""wner"`);
  expect(script).toContain(`datname = 'd''b'`);
});

test('an address changes user and password for a working role, and keeps the rest', () => {
  const address = urlAddress(new Secret('postgres://boss:p%40@db:5433/desk?sslmode=require'));
  const url = new URL(address.as('hub_app').connectionString!);
  expect([url.username, url.host, url.pathname, url.search]).toEqual([
    'hub_app',
    'db:5433',
    '/desk',
    '?sslmode=require',
  ]);
  expect(decodeURIComponent(url.password)).toBe(passwordOf('hub_app', new Secret('p@')).reveal());
});
