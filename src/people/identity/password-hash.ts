import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { verifyPassword } from 'better-auth/crypto';
import { sameSecret } from '../../kit/same-secret.ts';

const argon = promisify(argon2);

/** How costly it is to try a password: Argon2id (RFC 9106), memory in KiB, as OWASP asks for at least. */
export const PASSWORD_COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** A password as it is stored: the function, its cost and the salt stand in front of the hash, so that all of them can be changed. */
export async function hashPassword(password: string, cost: Cost = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(hash)}`;
}

/** Whether a password is the one that was stored, at the cost of that day. What is not Argon2id is the library's own earlier scrypt. */
export async function isPassword({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = STORED.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return verifyPassword({ hash: stored, password }).catch(() => false);
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await derive(password, Buffer.from(salt, 'base64'), cost);
  return sameSecret(given, Buffer.from(hash, 'base64'));
}

type Cost = Record<keyof typeof PASSWORD_COST, number>;

/** Letters that can be written in several ways count as one (NFKC), as the keyboard of another machine may write them. */
function derive(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return argon('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: HASH_BYTES, ...cost });
}

const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
