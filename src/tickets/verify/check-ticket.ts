import { stateOf } from '../corrected.ts';
import type { TicketEvent } from '../event.ts';
import { BEGINNING, hashAfter } from '../log/chain.ts';
import { textHash } from '../log/texts.ts';
import type { TicketState } from '../state.ts';
import { upcast } from '../upcast.ts';
import { differingColumns, type StoredRow } from './differing-columns.ts';
import type { Finding } from './finding.ts';

/** All that the database holds of one ticket. */
export interface StoredTicket {
  ticket: string;
  /** In order. */
  log: readonly StoredEvent[];
  row: StoredRow | undefined;
  texts: readonly { id: string; salt: string; body: string }[];
}

/** An event as it is stored. */
export type StoredEvent = TicketEvent & {
  /** Whether its instants have nothing below a millisecond, which its hash does not cover. */
  isWhole: boolean;
};

/** What was found in one ticket. */
export interface CheckedTicket {
  finding: Finding | undefined;
  /** Ids of texts that are not there any more. */
  erased: string[];
}

type Wrong = Pick<Finding, 'kind' | 'seq' | 'says'>;

/** Checks a ticket's log, its words and its row. Pure. */
export function checkTicket(stored: StoredTicket): CheckedTicket {
  const { ticket, log, row, texts } = stored;
  const bodies = new Map(texts.map((it) => [it.id, it]));
  const wrong = wrongLog(log) ?? wrongEnd(log, row?.state) ?? wrongText(log, bodies) ?? wrongRow(log, row);
  const erased = log.flatMap((it) => Object.values(it.texts)).filter(({ id }) => !bodies.has(id));
  return { finding: wrong && { ...wrong, ticket, number: numberOf(stored) }, erased: erased.map(({ id }) => id) };
}

function numberOf({ log, row }: StoredTicket): number | null {
  const said = log[0]?.type === 'ticket.opened' ? log[0].data.number : undefined;
  return row?.number ?? said ?? null;
}

/** The first event that does not follow from those before it. */
function wrongLog(log: readonly StoredEvent[]): Wrong | undefined {
  let before = BEGINNING;
  for (const [index, event] of log.entries()) {
    const seq = index + 1;
    if (event.seq > seq) return { kind: 'log', seq, says: 'is missing: it was removed.' };
    const { hash, isWhole, ...rest } = event;
    if (event.seq < seq || !isWhole || hash !== hashAfter(before, rest as TicketEvent))
      return { kind: 'log', seq: event.seq, says: CHANGED };
    before = hash;
  }
  return undefined;
}

const CHANGED = 'does not fit its hash: it was changed, put in or moved.';

/** Whether the log ends where the hub left it. */
function wrongEnd(log: readonly StoredEvent[], state: TicketState | undefined): Wrong | undefined {
  const end = log.at(-1);
  if (!end) return { kind: 'log', seq: 1, says: 'is missing, and the whole log with it.' };
  if (!state || state.hash === end.hash) return undefined;
  const { seq } = state;
  if (seq > end.seq)
    return { kind: 'log', seq: end.seq + 1, says: `is missing: the log was cut; it had ${seq} events.` };
  if (log[seq - 1]?.hash !== state.hash) return undefined;
  return { kind: 'log', seq: seq + 1, says: 'was put in past the hub: what the ticket is does not count it.' };
}

function wrongText(log: readonly StoredEvent[], bodies: Map<string, StoredTicket['texts'][number]>): Wrong | undefined {
  for (const { seq, texts } of log) {
    for (const [name, { id, sha256 }] of Object.entries(texts)) {
      const text = bodies.get(id);
      if (text && textHash(text) !== sha256) {
        return {
          kind: 'text',
          seq,
          says: `has other words than were written: its text "${name}" was changed (${id}).`,
        };
      }
    }
  }
  return undefined;
}

function wrongRow(log: readonly StoredEvent[], row: StoredRow | undefined): Wrong | undefined {
  const of = (says: string): Wrong => ({ kind: 'row', seq: null, says });
  if (!row) return of('has a log, and no row that lists could show.');
  const due = stateFrom(log);
  if (typeof due === 'string') return of(`has a log that this version cannot work out: ${due}.`);
  const off = differingColumns(row, due);
  return off.length > 0 ? of(`is shown otherwise than its log says: ${off.join(', ')}.`) : undefined;
}

function stateFrom(log: readonly StoredEvent[]): TicketState | string {
  try {
    return stateOf(log.map(upcast))!;
  } catch (error) {
    return (error as Error).message.replace(/\.$/, '');
  }
}
