import type { Kept } from '../wire.ts';
import type { ClientWords } from './words.ts';

/** What is said after something was saved: that it was, or what was taken out of it before. */
export function toldRemoved(words: ClientWords, answer: Partial<Kept>, saved: string): string {
  const told = (answer.removed ?? []).map((it) => words.removed(it.class, `${it.document} ${it.clause}`));
  return told.length ? [...new Set(told)].join(' ') : saved;
}
