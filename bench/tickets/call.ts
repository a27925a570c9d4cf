import { fork } from 'node:child_process';

/** What is asked, by how many, for how long. */
export interface Plan {
  origin: string;
  method: 'GET' | 'POST';
  /** Taken in turn, as `bodies`; `$$` in a body becomes the idempotency key of its request. */
  paths: readonly string[];
  bodies?: readonly string[];
  headers: Record<string, string>;
  callers: number;
  warmUpMs: number;
  ms: number;
  /** Begins the idempotency keys: no other run has the same. */
  run: string;
}

/** What came of it; times in milliseconds. */
export interface Called {
  /** Median over the whole seconds. */
  perSecond: number;
  p50: number;
  p95: number;
  /** With those of the warm-up. */
  all: number;
}

/** Asks from a process of its own. */
export function call(plan: Plan): Promise<Called> {
  const child = fork(new URL('calls.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    child.once('message', (called) => resolve(called as Called));
    child.once('exit', (code) => code && reject(new Error(`The callers ended with ${code}.`)));
    child.send(plan);
  });
}
