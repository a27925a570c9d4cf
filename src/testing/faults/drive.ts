import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Operation } from './history.ts';
import type { Command } from './ticket-traffic.ts';

/** How commands are sent. */
export interface Driving {
  /** Origins of the hub's processes; callers begin at different ones, and each try goes to another. */
  urls: readonly string[];
  token: string;
  commands: readonly Command[];
  /** How many send at the same time, each one command after the other. */
  callers: number;
  retry: {
    /** How long a command is tried under its key where the line breaks or the hub cannot (503), before nobody knows. */
    forMs: number;
    /** How long at most between two tries. */
    waitMs: number;
    /** How long one try may take. */
    timeoutMs: number;
  };
  /** Whether it is enough: no command is begun any more, and those that are under way are ended. */
  isEnough?(): boolean;
}

/** Sends commands as callers do who keep on trying, and gives what they saw; what opened no ticket is not worked on. */
export async function drive(driving: Driving): Promise<Operation[]> {
  const { commands, callers, urls, isEnough } = driving;
  const tickets = new Map(commands.flatMap((it, at) => (it.kind === 'create' ? [[at, ticketToBe()] as const] : [])));
  const seen: Operation[] = [];
  const rest = commands.entries();
  const work = async (n: number) => {
    const own = { ...driving, urls: [...urls.slice(n % urls.length), ...urls.slice(0, n % urls.length)] };
    // All callers take from one list, so that several work on one ticket.
    for (let next = rest.next(); !next.done && !isEnough?.(); next = rest.next()) {
      const [at, command] = next.value;
      const ticket = tickets.get(command.kind === 'create' ? at : command.of)!;
      const other = command.kind === 'link' ? await tickets.get(command.to)!.number : undefined;
      const operation = await perform(own, `caller ${n + 1}`, { command, other }, ticket);
      if (operation) seen.push(operation);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, n) => work(n)));
  return seen;
}

/** A ticket that is opened while others wait to work on it. */
interface Ticket {
  /** Undefined where it was not opened, or nobody knows. */
  number: Promise<string | undefined>;
  opened(number: string | undefined): void;
  /** Its version as callers know it. */
  version: number;
}

function ticketToBe(): Ticket {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  return { number: promise, opened: resolve, version: 1 };
}

async function perform(
  driving: Driving,
  caller: string,
  { command, other }: { command: Command; other: string | undefined },
  ticket: Ticket,
): Promise<Operation | undefined> {
  const { key, kind } = command;
  const number = kind === 'create' ? undefined : await ticket.number;
  if (kind !== 'create' && number === undefined) return undefined;
  if (kind === 'link' && other === undefined) return undefined;
  const sentAt = performance.now();
  const { version } = ticket;
  const answer = await persist(driving, requestOf(command, { number, other, version }));
  if (kind === 'create') ticket.opened(answer === 'unknown' ? undefined : answer.number);
  if (answer !== 'unknown') ticket.version = answer.version ?? (await versionOf(driving, number)) ?? ticket.version;
  const on = { ...(number === undefined ? {} : { ticket: number }), ...(kind === 'edit' ? { version } : {}) };
  return {
    caller,
    key,
    operation: kind,
    ...on,
    sentAt,
    answer,
    ...(answer === 'unknown' ? {} : { answeredAt: performance.now() }),
  };
}

interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/** Numbers of the tickets that a request is about, and the version of the first as its caller knows it. */
interface About {
  number: string | undefined;
  other: string | undefined;
  version: number;
}

function requestOf(command: Command, { number, other, version }: About): Request {
  const headers = { 'idempotency-key': command.key };
  const path = `/api/v1/tickets/${number}`;
  if (command.kind === 'create') return { method: 'POST', path: '/api/v1/tickets', headers, body: command.body };
  if (command.kind === 'interaction')
    return { method: 'POST', path: `${path}/interactions`, headers, body: command.body };
  if (command.kind === 'action')
    return { method: 'POST', path: `${path}/actions/${command.action}`, headers, body: command.body };
  if (command.kind === 'link')
    return { method: 'POST', path: `${path}/links`, headers, body: { to: other, kind: 'related', on: command.on } };
  return { method: 'PATCH', path, headers: { ...headers, 'if-match': `"${version}"` }, body: command.body };
}

async function persist(driving: Driving, request: Request): Promise<Answer | 'unknown'> {
  const { forMs, waitMs } = driving.retry;
  const deadline = performance.now() + forMs;
  for (let tries = 0; ; tries++) {
    const answer = await once(driving, request, tries).catch(() => undefined);
    if (answer && answer !== 'again') return answer;
    if (performance.now() > deadline) return 'unknown';
    await sleep(Math.min(waitMs, 20 * 2 ** tries));
  }
}

async function once(
  { urls, token, retry }: Driving,
  { method, path, headers, body }: Request,
  tries: number,
): Promise<Answer | 'again'> {
  const answer = await fetch(`${urls[tries % urls.length]}${path}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(retry.timeoutMs),
  });
  const text = await answer.text();
  // Too many requests, or no database: the answer says when to come again. One that does not say it is the last.
  if ([429, 503].includes(answer.status) && answer.headers.has('retry-after')) return 'again';
  if (!answer.ok) return { status: answer.status };
  const { number, version, seq, events } = JSON.parse(text) as Omit<Answer, 'status'>;
  return { status: answer.status, ...{ number, version, seq, events } } as Answer;
}

/** Whoever is refused looks how the ticket stands. */
async function versionOf({ urls, token }: Driving, number: string | undefined): Promise<number | undefined> {
  if (number === undefined) return undefined;
  const headers = { authorization: `Bearer ${token}` };
  const look = async () => {
    const answer = await fetch(`${urls[0]}/api/v1/tickets/${number}`, { headers });
    return answer.ok ? ((await answer.json()) as { version: number }).version : undefined;
  };
  // The line may break before the answer, and in it.
  return look().catch(() => undefined);
}
