import { type MadeSecret, secretsOf } from './secrets/secrets-of.ts';

/** A secret that was made up, to be looked for wherever it must not be: its value is not twice among all of them. */
export type Canary = MadeSecret;

/** Secrets of twenty kinds, the same for the same seed. */
export function canaries(seed: number, count = 500): Canary[] {
  const made = new Map<string, Canary>();
  // Some kinds have few values, so there are a few more than wanted to take from.
  for (const it of secretsOf(`canaries ${seed}`, count + 100)) if (!made.has(it.value)) made.set(it.value, it);
  return [...made.values()].slice(0, count);
}
