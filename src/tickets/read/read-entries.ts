import type pg from 'pg';
import { corrected } from '../corrected.ts';
import type { TicketEvent } from '../event.ts';
import type { LogEntry } from '../event-contract.ts';
import { readWords } from '../log/store.ts';
import { idOfActor, readNames } from './names.ts';
import { type MarksOf, wordsOf } from './words.ts';

/** Entries of a log as they cross the wire: with the words that are still there, names, and what corrections make of them. */
export async function readEntries(pool: pg.Pool, log: readonly TicketEvent[], marksOf: MarksOf): Promise<LogEntry[]> {
  const refs = log.flatMap((it) => Object.values(it.texts).map((ref) => ref.id));
  const actors = log.map((it) => idOfActor(it.actor));
  const [texts, names] = await Promise.all([readWords(pool, refs), readNames(pool, actors, actors)]);
  const words = wordsOf(texts, marksOf);
  const correctedBy = new Map(
    log.flatMap((it) => (it.type === 'event.corrected' ? [[it.data.of, it.id] as const] : [])),
  );
  const now = corrected(log);
  return log.map((event, index) => {
    const { seq, id, type, v, occurredAt, recordedAt, edition, data } = event;
    const by = correctedBy.get(id);
    return {
      ...{ seq, id, type, v, occurredAt, recordedAt, edition, data },
      actor: names.who(event.actor),
      texts: Object.fromEntries(Object.entries(event.texts).map(([name, ref]) => [name, words(ref)!])),
      corrected: by ? { by, void: now[index]!.isVoid, occurredAt: now[index]!.event.occurredAt } : null,
    };
  });
}
