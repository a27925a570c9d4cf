import type { BenchHub } from './bench-hub.ts';
import { call } from './call.ts';
import { cpuOf } from './machine.ts';
import { findPgbench, type Limit, pgbench } from './pgbench.ts';
import { newTickets } from './texts.ts';

/** Tickets per second, over HTTP and by pgbench in turn, so that both meet the same machine. */
export interface Creation {
  perSecond: number;
  p95: number;
  /** What pgbench wrote per second; nothing where there is none. */
  limit: Limit | undefined;
  ratio: number | undefined;
  /** Processor time that one ticket takes, in milliseconds: less moved by a busy machine than the rest. */
  cpu: { node: number; postgres: number };
}

const ROUNDS = 3;
const SECONDS = 5;

/** Sixteen callers open tickets with a body of 1 KB: three times five seconds, each after a warm-up. */
export async function creation(hub: BenchHub): Promise<Creation> {
  const rounds: { perSecond: number; p95: number; cpu: Creation['cpu']; limit: Limit | undefined }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const { perSecond, p95, cpu } = await weighed(hub, `create-${round}`);
    const program = findPgbench();
    rounds.push({
      perSecond,
      p95,
      cpu,
      limit: program === undefined ? undefined : await pgbench(program, hub, SECONDS),
    });
  }
  const limits = rounds.flatMap((it) => it.limit ?? []);
  const ratios = rounds.flatMap((it) => (it.limit ? [it.perSecond / it.limit.perSecond] : []));
  return {
    perSecond: median(rounds.map((it) => it.perSecond)),
    p95: median(rounds.map((it) => it.p95)),
    cpu: {
      node: median(rounds.map((it) => it.cpu.node)),
      postgres: median(rounds.map((it) => it.cpu.postgres)),
    },
    limit: limits.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(limits.length / 2)],
    ratio: ratios.length ? median(ratios) : undefined,
  };
}

async function weighed(hub: BenchHub, run: string) {
  const processes = { node: hub.child.pid!, postgres: hub.server.pid };
  const before = cpuOf(processes);
  const called = await createdBy(hub, run, SECONDS);
  const after = cpuOf(processes);
  const each = (kind: 'node' | 'postgres') => (after[kind] - before[kind]) / called.all;
  return { ...called, cpu: { node: each('node'), postgres: each('postgres') } };
}

/** Tickets that 16 callers open. */
export const createdBy = (hub: BenchHub, run: string, seconds: number) =>
  call({
    origin: hub.url,
    method: 'POST',
    paths: ['/api/v1/tickets'],
    bodies: newTickets(200, hub.clients, Temporal.Now.instant()),
    headers: hub.program,
    callers: 16,
    warmUpMs: 2000,
    ms: seconds * 1000,
    run,
  });

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
