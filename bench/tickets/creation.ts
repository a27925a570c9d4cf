import type { BenchHub } from './bench-hub.ts';
import { call } from './call.ts';
import { findPgbench, pgbench } from './pgbench.ts';
import { newTickets } from './texts.ts';

/** Tickets per second, over HTTP and by pgbench in turn, so that both meet the same machine. */
export interface Creation {
  perSecond: number;
  p95: number;
  /** What pgbench wrote per second; nothing where there is none. */
  limit: number | undefined;
  ratio: number | undefined;
}

const ROUNDS = 3;
const SECONDS = 5;

/** Sixteen callers open tickets with a body of 1 KB: three times five seconds, each after a warm-up. */
export async function creation(hub: BenchHub): Promise<Creation> {
  const rounds: { perSecond: number; p95: number; limit: number | undefined }[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const { perSecond, p95 } = await createdBy(hub, `create-${round}`, SECONDS);
    const program = findPgbench();
    rounds.push({ perSecond, p95, limit: program === undefined ? undefined : await pgbench(program, hub, SECONDS) });
  }
  const limits = rounds.flatMap((it) => it.limit ?? []);
  const ratios = rounds.flatMap((it) => (it.limit ? [it.perSecond / it.limit] : []));
  return {
    perSecond: median(rounds.map((it) => it.perSecond)),
    p95: median(rounds.map((it) => it.p95)),
    limit: limits.length ? median(limits) : undefined,
    ratio: ratios.length ? median(ratios) : undefined,
  };
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
