import type { BenchHub } from './bench-hub.ts';
import type { Called } from './call.ts';
import { fill } from './fill.ts';
import { ask, questions } from './reading.ts';

/** What is done all day, in the words of the table. */
export const OPERATIONS = { open: 'open a ticket', read: 'read one', list: 'list 50 open ones', say: 'say something' };
export type Operation = keyof typeof OPERATIONS;

/** What each operation costs one caller, at so many tickets. */
export interface Growth {
  steps: { tickets: number; took: Record<Operation, Called> }[];
  tickets: number;
  /** What filling in all of them took. */
  filledMs: number;
}

/** How many tickets there are at each step; BENCH_TICKETS ends it sooner. */
const STEPS = [1000, 10_000, 100_000].filter((it) => it <= Number(process.env.BENCH_TICKETS ?? 100_000));

/** Fills in tickets, and asks for each operation at each step. */
export async function growth(hub: BenchHub): Promise<Growth> {
  const steps: Growth['steps'] = [];
  let filledMs = 0;
  for (const [n, tickets] of STEPS.entries()) {
    filledMs += await fill(hub, STEPS[n - 1] ?? 0, tickets);
    await hub.tidy();
    steps.push({ tickets, took: await each(hub) });
    process.stderr.write(`${tickets} tickets after ${Math.round(filledMs / 1000)} s of filling\n`);
  }
  return { steps, tickets: STEPS.at(-1)!, filledMs };
}

async function each(hub: BenchHub): Promise<Record<Operation, Called>> {
  const asked = await questions(hub);
  const took = {} as Record<Operation, Called>;
  for (const operation of Object.keys(OPERATIONS) as Operation[]) took[operation] = await ask(hub, asked[operation]);
  return took;
}
