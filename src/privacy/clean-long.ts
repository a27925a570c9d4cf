import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CleanText } from '../kit/clean-text.ts';
import { redact } from './redact.ts';
import type { RedactionRules } from './redaction-rules.ts';

/** A text without what KB-450 does not let in. */
export interface CleanedText {
  text: CleanText;
  /** How many values were taken out. */
  removed: number;
}

/** Longer texts are read in a thread of their own: a megabyte takes some tenths of a second, in which the desk would stand still. */
const LONG = 50_000;

/** Takes out of a text of any length what KB-450 (classes) does not let in. */
export async function cleanLong(text: string, rules: RedactionRules): Promise<CleanedText> {
  return text.length <= LONG ? cleanNow(text, rules) : cleanAside(text, rules);
}

/** The same at once, on this thread. */
export function cleanNow(text: string, rules: RedactionRules): CleanedText {
  const { text: cleaned, findings } = redact(text, rules);
  return { text: cleaned, removed: findings.filter((it) => it.treatment !== 'flag').length };
}

async function cleanAside(text: string, rules: RedactionRules): Promise<CleanedText> {
  const worker = new Worker(new URL('./clean-worker.ts', import.meta.url), {
    workerData: { text, rules },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  try {
    const [cleaned] = (await once(worker, 'message')) as [CleanedText];
    return cleaned;
  } finally {
    await worker.terminate();
  }
}
