import { hashPassword as scrypt } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { hashPassword, isPassword, PASSWORD_COST } from './password-hash.ts';

const password = 'rivet-lantern-mango-42';

test('a password is stored as Argon2id with a salt of its own, at the cost that OWASP asks for', async () => {
  const [one, other] = [await hashPassword(password), await hashPassword(password)];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
  expect(PASSWORD_COST.memory).toBeGreaterThanOrEqual(19 * 1024);
  expect(await isPassword({ hash: one, password })).toBe(true);
});

test('it is compared as it was typed, whole and letter by letter', async () => {
  const long = `${'Mango lantern '.repeat(9)}x`;
  const hash = await hashPassword(long);
  expect(await isPassword({ hash, password: long })).toBe(true);
  for (const other of [long.slice(0, -1), long.toLowerCase(), ` ${long}`, `${long} `, long.trimEnd().slice(0, 72)])
    expect(await isPassword({ hash, password: other })).toBe(false);
});

test('function and cost can be exchanged: what was stored before still holds', async () => {
  const cheaper = await hashPassword(password, { memory: 1024, passes: 3, parallelism: 2 });
  for (const hash of [cheaper, await scrypt(password)]) {
    expect(await isPassword({ hash, password })).toBe(true);
    expect(await isPassword({ hash, password: `${password}3` })).toBe(false);
  }
});

test.each(['', 'nonsense', '$argon2id$', '$argon2i$v=19$m=1024,t=1,p=1$AAAA$AAAA', ':'])(
  'what no password was stored as is nobody’s: "%s"',
  async (hash) => {
    expect(await isPassword({ hash, password: '' })).toBe(false);
  },
);
