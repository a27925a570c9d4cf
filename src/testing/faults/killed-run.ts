import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedAddress } from '../../kit/db/address.ts';
import { embeddedState } from '../../kit/db/embedded/state.ts';
import { openDatabase } from '../../kit/db/pools.ts';
import { type FailpointName, failpointsOf } from '../../kit/failpoint-list.ts';
import { endOf } from '../running-hub.ts';
import type { Chance } from '../secrets/chance.ts';
import { brokenLogs } from './broken-logs.ts';
import { drive } from './drive.ts';
import { dyingAt } from './dying-at.ts';
import type { EnteredDesk } from './enter-desk.ts';
import { findingsOf, type Operation, unansweredOf } from './history.ts';
import type { ShakenHub } from './processes.ts';
import { readStored } from './read-stored.ts';
import { commandsOf } from './ticket-traffic.ts';
import { verifyFindings } from './verify-findings.ts';

/** How a hub ends: at a moment of chance, at a named step passed for the `at`-th time, or its PostgreSQL does. */
export type Death =
  | { kind: 'moment' }
  | { kind: 'step'; step: FailpointName; at: number }
  | { kind: 'server'; how: 'kill -9' | 'immediate' };

/** So many deaths in an order of chance: every step of `append` once in 40 and at least once, the database once in ten, the rest at moments. */
export function deathsOf(chance: Chance, count: number): Death[] {
  const steps = Array.from({ length: Math.max(1, Math.floor(count / 40)) }, () => failpointsOf('append')).flat();
  const servers = Math.floor(count / 10);
  const deaths: Death[] = [
    ...Array.from({ length: servers }, (_, n): Death => ({ kind: 'server', how: n % 2 ? 'immediate' : 'kill -9' })),
    ...Array.from({ length: Math.max(0, count - servers - steps.length) }, (): Death => ({ kind: 'moment' })),
    ...steps.map((step): Death => ({ kind: 'step', step, at: 1 + chance.number(MANY.includes(step) ? 4 : 25) })),
  ];
  const places = new Map(deaths.map((it) => [it, chance.number(2 ** 31)]));
  return deaths.toSorted((a, b) => places.get(a)! - places.get(b)!);
}

/** Steps on the way of several tickets in one transaction, which are passed less often. */
const MANY: readonly FailpointName[] = ['append:committing', 'append:committed'];

/** Where it is done, and who does it. */
export interface Killing extends EnteredDesk {
  shaken: ShakenHub;
  chance: Chance;
  callers: number;
  /** Told after each death what it was. */
  say?(line: string): void;
}

/**
 * Has the hub die again and again while callers write, each of whom keeps on trying under its key until it is answered; gives what they
 * saw. The last hub is one that lives.
 */
export async function killedRun(
  { shaken, chance, callers, say, ...desk }: Killing,
  deaths: readonly Death[],
): Promise<Operation[]> {
  // A step is set when a process starts, so each is started with the step at which it is to die.
  await shaken.killHub(envOf(deaths[0]));
  let isEnough = false;
  const commands = commandsOf(chance.letters('abcdefghij', 12), deaths.length * 500, desk.clients);
  const urls = [shaken.url];
  const driving = drive({ urls, token: desk.token, commands, callers, retry: RETRY, isEnough: () => isEnough });
  for (const [n, death] of deaths.entries()) {
    const began = performance.now();
    await die(shaken, death, { next: deaths[n + 1], chance });
    say?.(`${n + 1} ${nameOf(death)}: ${Math.round(performance.now() - began)} ms until the next one stood`);
  }
  await sleep(200);
  isEnough = true;
  return driving;
}

const nameOf = (death: Death) =>
  death.kind === 'step'
    ? `${death.step}@${death.at}`
    : death.kind === 'server'
      ? `PostgreSQL ${death.how}`
      : death.kind;

const RETRY = { forMs: 120_000, waitMs: 200, timeoutMs: 20_000 };

const envOf = (death: Death | undefined): NodeJS.ProcessEnv =>
  death?.kind === 'step' ? dyingAt(death.step, death.at) : {};

async function die(shaken: ShakenHub, death: Death, { next, chance }: { next: Death | undefined; chance: Chance }) {
  if (death.kind === 'step') await endAt(shaken, death.step);
  else await sleep(50 + chance.number(700));
  if (death.kind === 'server') await shaken.killServer(death.how);
  if (death.kind !== 'server' || next?.kind === 'step') await shaken.killHub(envOf(next));
}

async function endAt(shaken: ShakenHub, step: FailpointName): Promise<void> {
  const late = AbortSignal.timeout(90_000);
  const lateness = new Promise<never>((_, fail) => {
    late.onabort = () => fail(new Error(`The step ${step} was not passed.`));
  });
  await Promise.race([endOf(shaken.hub().child), lateness]);
  if (shaken.hub().child.signalCode !== 'SIGKILL') throw new Error(`The hub ended by itself:\n${shaken.hub().said()}`);
}

/** Holds what callers saw against what is there: over the API, and each log against its hashes. */
export async function killedFindings({ shaken, token }: Killing, operations: readonly Operation[]): Promise<string[]> {
  const stored = await readStored({ url: shaken.url, token, operations });
  const state = embeddedState(shaken.dataDir);
  if (state.kind !== 'running') throw new Error(`The hub's PostgreSQL is ${state.kind}.`);
  const database = openDatabase(embeddedAddress(state.socketDir, state.secrets));
  const broken = await brokenLogs(database.app).finally(() => database.close());
  return [
    ...findingsOf(operations, stored),
    ...broken,
    ...(await verifyFindings(shaken.dataDir)),
    ...unansweredOf(operations),
  ];
}
