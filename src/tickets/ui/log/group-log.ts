import type { LogEntry } from '../../event-contract.ts';

/** A stretch of a log: something that was said, or what happened between two such. */
export type LogItem = { kind: 'spoken'; entry: LogEntry } | { kind: 'between'; entries: LogEntry[] };

/** The log in the order in which things happened, with all that is no interaction folded between those that are. */
export function groupLog(log: readonly LogEntry[]): LogItem[] {
  const items: LogItem[] = [];
  for (const entry of log.toSorted(byTime)) {
    const last = items.at(-1);
    if (entry.type === 'interaction.recorded') items.push({ kind: 'spoken', entry });
    else if (last?.kind === 'between') last.entries.push(entry);
    else items.push({ kind: 'between', entries: [entry] });
  }
  return items;
}

/** When it really happened: a later correction counts. */
export const happenedAt = ({ corrected, occurredAt }: LogEntry): string => corrected?.occurredAt ?? occurredAt;

const byTime = (one: LogEntry, other: LogEntry): number =>
  Date.parse(happenedAt(one)) - Date.parse(happenedAt(other)) || one.seq - other.seq;
