// The process that asks the hub: callers with a connection each, for so long. It is forked by `call.ts`.

import { Client } from 'undici';
import type { Called, Plan } from './call.ts';

process.once('message', async (plan: Plan) => {
  const called = await callAll(plan);
  process.send?.(called);
  process.disconnect?.();
});

async function callAll(plan: Plan): Promise<Called> {
  const start = performance.now();
  const times = { start, measured: start + plan.warmUpMs, end: start + plan.warmUpMs + plan.ms };
  const answers: { at: number; took: number }[] = [];
  let sent = 0;
  const next = () => sent++;
  await Promise.all(Array.from({ length: plan.callers }, () => caller(plan, times.end, next, answers)));
  const counted = answers.filter((it) => it.at >= times.measured && it.at < times.end);
  const seconds = Array<number>(Math.floor(plan.ms / 1000)).fill(0);
  for (const { at } of counted) seconds[Math.floor((at - times.measured) / 1000)]! += 1;
  const took = counted.map((it) => it.took).sort((a, b) => a - b);
  const share = (part: number) => took[Math.floor(took.length * part)] ?? Number.NaN;
  const perSecond = seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
  return { perSecond, p50: share(0.5), p95: share(0.95), all: answers.length };
}

async function caller(plan: Plan, end: number, next: () => number, answers: { at: number; took: number }[]) {
  const client = new Client(plan.origin);
  while (performance.now() < end) {
    const nth = next();
    const began = performance.now();
    await ask(client, plan, nth);
    const at = performance.now();
    answers.push({ at, took: at - began });
  }
  await client.close();
}

async function ask(client: Client, { method, paths, bodies, headers, run }: Plan, nth: number): Promise<void> {
  const own = `${run}-${nth}`;
  const body = bodies?.[nth % bodies.length]?.replace('$$', own);
  const path = paths[nth % paths.length]!;
  const sent =
    body === undefined ? headers : { ...headers, 'content-type': 'application/json', 'idempotency-key': own };
  const answer = await client.request({ method, path, headers: sent, ...(body === undefined ? {} : { body }) });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
}
