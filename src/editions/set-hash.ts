import { createHash } from 'node:crypto';

/** The address of a text: SHA-256 of its UTF-8 bytes. */
export function textHash(source: string): string {
  return sha256(source);
}

/** The address of a set: the same documents give the same, in whatever order they come. */
export function setHash(documents: Iterable<{ id: string; hash: string }>): string {
  const lines = [...documents].map(({ id, hash }) => `${id} ${hash}\n`);
  return sha256(lines.sort().join(''));
}

/** JSON with the names of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, it: unknown) => (isRecord(it) ? inOrder(it) : it)) ?? 'null';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
