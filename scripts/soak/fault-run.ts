import { setTimeout as sleep } from 'node:timers/promises';
import { companyFindings, enterCompanies, type SignedIn } from '../../src/testing/faults/company-traffic.ts';
import { endings, type ShakenHub, shakenHub } from '../../src/testing/faults/processes.ts';
import { faultChance } from '../../src/testing/faults/seeded.ts';
import { signInTo } from '../../src/testing/first-account.ts';
import type { Chance } from '../../src/testing/secrets/chance.ts';

/** Ends a hub or its database again and again while somebody works on it, and looks each time for what was confirmed. */
export async function faultRun(minutes: number): Promise<string> {
  const chance = faultChance('soak');
  const shaken = await shakenHub();
  try {
    const at = { url: shaken.url, ...(await signInTo(shaken.hub())) };
    const deadline = Date.now() + minutes * 60_000;
    const counts = { rounds: 0, confirmed: 0, slowest: 0 };
    while (Date.now() < deadline) {
      const { confirmed, ms } = await round(shaken, at, chance, ++counts.rounds);
      counts.confirmed += confirmed;
      counts.slowest = Math.max(counts.slowest, ms);
    }
    const { rounds, confirmed, slowest } = counts;
    return `${rounds} rounds, ${confirmed} changes confirmed, each there once; slowest return ${slowest} ms`;
  } finally {
    await shaken.stop();
  }
}

async function round(
  shaken: ShakenHub,
  at: SignedIn,
  chance: Chance,
  n: number,
): Promise<{ confirmed: number; ms: number }> {
  const [what, end] = chance.pick(Object.entries(endings));
  const stop = enterCompanies(at, `Round ${n}`);
  await sleep(chance.number(2000));
  const began = performance.now();
  await end(shaken);
  const ms = Math.round(performance.now() - began);
  await sleep(200);
  const seen = await stop();
  const findings = await companyFindings(at, seen);
  if (findings.length > 0) throw new Error(`round ${n}, ${what}:\n${findings.join('\n')}\n${shaken.hub().said()}`);
  return { confirmed: seen.confirmed.length, ms };
}
