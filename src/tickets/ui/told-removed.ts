import type { WrittenAnswer } from '../wire.ts';
import type { TicketDeskWords } from './words.ts';

/** What is said after something was written: that it was, or what was taken out of its words before. */
export function toldRemoved(
  words: TicketDeskWords,
  { removed = [] }: Pick<WrittenAnswer, 'removed'>,
  done: string,
): string {
  const told = removed.map((it) => words.removed[it.treatment](it.class, `${it.document} ${it.clause}`));
  return told.length ? [done, ...new Set(told)].join(' ') : done;
}
