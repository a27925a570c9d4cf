/** An operation as its caller saw it: sent once or several times under one key, and answered in the end or not. */
export interface Operation {
  caller: string;
  /** Its idempotency key, by which the events that it made are known. */
  key: string;
  /** What it was, for people: `create`, `interaction`. */
  operation: string;
  /** Number of the ticket; undefined for what opens one. */
  ticket?: string;
  /** Of an edit: the version that its caller saw before. */
  version?: number;
  /** Milliseconds on one clock for all callers: when it was first sent, and when the answer that counts came. */
  sentAt: number;
  answeredAt?: number;
  answer: Answer | 'unknown';
}

export interface Answer {
  status: number;
  /** Number of the ticket that it was done to. */
  number?: string;
  /** The ticket's version after it. */
  version?: number;
  /** The seq of the last event that it wrote. */
  seq?: number;
  /** Ids of the events that it wrote. */
  events?: readonly string[];
}

/** An event as it stands at the end. */
export interface StoredEvent {
  seq: number;
  id: string;
  /** Type, and what it is about where one operation may make several of a type. */
  what: string;
  /** Key of the operation that made it; undefined for what the hub did by itself. */
  key?: string | undefined;
}

/** The logs of the tickets at the end, each in the order in which it was read, by the ticket's number. */
export type Stored = Readonly<Record<string, readonly StoredEvent[]>>;

/**
 * Holds what callers were told against what is there, and says in a sentence each what does not go together. Of an operation whose
 * answer nobody knows, and of one that ended in a fault of the hub (5xx), either is right: done once, or not at all.
 */
export function findingsOf(operations: readonly Operation[], stored: Stored): string[] {
  const history: History = { operations, stored, made: madeBy(stored) };
  const keys = new Set(operations.map((it) => it.key));
  return [
    ...Object.entries(stored).flatMap(([ticket, events]) => brokenLog(ticket, events)),
    ...operations.flatMap((it) => [...lost(it, history), ...doneThoughRefused(it, history), ...twice(it, history)]),
    ...[...history.made.keys()].filter((it) => !keys.has(it)).map((it) => `${it} made events, and nobody sent it.`),
    ...turnedAround(history),
    ...editedOver(operations),
    ...editedUnseen(operations),
  ];
}

/** A hub says 503 and when to come again, and never ends a request in another fault: where one did, and where nobody ever heard. */
export function unansweredOf(operations: readonly Operation[]): string[] {
  return operations.flatMap((it) => {
    const status = said(it)?.status ?? 0;
    if (it.answer === 'unknown') return [`${named(it)} was never answered.`];
    return status >= 500 ? [`${named(it)} was answered ${status}.`] : [];
  });
}

interface History {
  operations: readonly Operation[];
  stored: Stored;
  made: ReadonlyMap<string, readonly Made[]>;
}
interface Made extends StoredEvent {
  ticket: string;
}

function madeBy(stored: Stored): Map<string, Made[]> {
  const all = Object.entries(stored).flatMap(([ticket, events]) => events.map((it): Made => ({ ...it, ticket })));
  return Map.groupBy(
    all.filter((it) => it.key !== undefined),
    (it) => it.key!,
  );
}

function brokenLog(ticket: string, events: readonly StoredEvent[]): string[] {
  const place = events.findIndex((it, index) => it.seq !== index + 1);
  const ids = new Set(events.map((it) => it.id));
  return [
    ...(place < 0 ? [] : [`The log of ${ticket} has seq ${events[place]!.seq} where ${place + 1} should be.`]),
    ...(ids.size === events.length ? [] : [`The log of ${ticket} has an event under an id that another has.`]),
  ];
}

const said = ({ answer }: Operation) => (answer === 'unknown' ? undefined : answer);
const isDone = (it: Operation) => Math.floor((said(it)?.status ?? 0) / 100) === 2;
const named = ({ operation, key, caller }: Operation) => `${operation} ${key} of ${caller}`;

function lost(it: Operation, { made }: History): string[] {
  // What was so already writes nothing.
  if (!isDone(it) || said(it)!.events?.length === 0) return [];
  const events = made.get(it.key) ?? [];
  const { number = it.ticket, seq, events: ids = [] } = said(it)!;
  if (events.length === 0 || ids.some((id) => events.every((event) => event.id !== id)))
    return [`${named(it)} was confirmed, and is missing.`];
  if (number !== undefined && events.some((event) => event.ticket !== number))
    return [`${named(it)} was confirmed for ${number}, and stands on ${events.map((event) => event.ticket)}.`];
  if (seq === undefined || events.some((event) => event.seq === seq)) return [];
  return [`${named(it)} was confirmed as seq ${seq}, and stands at ${events.map((event) => event.seq)}.`];
}

function doneThoughRefused(it: Operation, { made }: History): string[] {
  const status = said(it)?.status ?? 0;
  return status >= 400 && status < 500 && made.has(it.key)
    ? [`${named(it)} was refused with ${status}, and done.`]
    : [];
}

function twice(it: Operation, { made }: History): string[] {
  const events = made.get(it.key) ?? [];
  const kinds = new Set(events.map((event) => event.what));
  return kinds.size < events.length ? [`${named(it)} was done more than once.`] : [];
}

/** Whoever sent something after an answer came, to whichever process, finds what was answered before it in the log. */
function turnedAround({ operations, made }: History): string[] {
  const placed = operations.flatMap((it) => {
    const events = made.get(it.key);
    return events ? [{ it, ticket: events[0]!.ticket, seqs: events.map((event) => event.seq) }] : [];
  });
  return [...Map.groupBy(placed, (one) => one.ticket).values()].flatMap((onTicket) =>
    onTicket
      .filter(({ it }) => isDone(it))
      .flatMap((first) =>
        onTicket
          .filter(({ it }) => it.sentAt > first.it.answeredAt!)
          .filter(({ seqs }) => Math.min(...seqs) < Math.max(...first.seqs))
          .map((later) => `${named(later.it)} was sent after ${named(first.it)} was confirmed, and stands before it.`),
      ),
  );
}

/** Two edits that end at one version were both made from the one before, and one of them was lost. */
function editedOver(operations: readonly Operation[]): string[] {
  const edits = operations.filter((it) => it.operation === 'edit' && isDone(it) && said(it)!.version !== undefined);
  const same = Map.groupBy(edits, (it) => `${said(it)!.number ?? it.ticket} version ${said(it)!.version}`);
  return [...same]
    .filter(([, all]) => all.length > 1)
    .map(([version, all]) => `${all.map(named).join(' and ')} both made ${version}.`);
}

/** All edits of one kind change the same: each was made by somebody who saw the one before, or that one was overwritten unseen. */
function editedUnseen(operations: readonly Operation[]): string[] {
  const edits = operations.filter((it) => it.version !== undefined && isDone(it) && said(it)!.version !== undefined);
  return [...Map.groupBy(edits, (it) => it.ticket).values()].flatMap((all) => {
    const inOrder = all.toSorted((a, b) => said(a)!.version! - said(b)!.version!);
    return inOrder
      .slice(1)
      .flatMap((it, index) =>
        it.version! < said(inOrder[index]!)!.version!
          ? [`${named(it)} was made on version ${it.version}, and wrote over ${named(inOrder[index]!)} unseen.`]
          : [],
      );
  });
}
