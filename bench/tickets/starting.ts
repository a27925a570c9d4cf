import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedState } from '../../src/kit/db/embedded/state.ts';
import { startHub } from '../../src/testing/running-hub.ts';
import { memoryOf, type Processes } from './machine.ts';

/** A hub that was set up before, from the command to its first answer, and the memory that it and PostgreSQL rest at. */
export interface Starting {
  ms: number;
  memory: Processes;
}

const REST_MS = 10_000;

/** Starts it on a data folder whose hub has ended, asks it once, lets it rest and stops it. */
export async function starting(dataDir: string): Promise<Starting> {
  const began = performance.now();
  const hub = await startHub({ dataDir });
  const answer = await fetch(`${hub.url}/readyz`);
  const ms = performance.now() - began;
  const state = embeddedState(dataDir);
  try {
    if (!answer.ok || state.kind !== 'running') throw new Error(`The hub answered ${answer.status}; ${state.kind}.`);
    await sleep(REST_MS);
    return { ms, memory: memoryOf({ node: hub.child.pid!, postgres: state.pid }) };
  } finally {
    await hub.stop();
  }
}
