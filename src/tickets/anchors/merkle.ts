import { createHash } from 'node:crypto';

/**
 * The root of a Merkle tree over these leaves in their order, as RFC 6962 (2.1) has it: a leaf and a node begin with different bytes, so
 * that neither can be passed off as the other.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(LEAF, leaves[0]!);
  const left = largestPowerBelow(leaves.length);
  return sha256(NODE, merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)));
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The largest power of two that is less than n. */
const largestPowerBelow = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
