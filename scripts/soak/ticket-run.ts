import { enterDesk } from '../../src/testing/faults/enter-desk.ts';
import { deathsOf, killedFindings, killedRun } from '../../src/testing/faults/killed-run.ts';
import { shakenHub } from '../../src/testing/faults/processes.ts';
import { faultChance } from '../../src/testing/faults/seeded.ts';
import { signInTo } from '../../src/testing/first-account.ts';

/**
 * Kills a hub and its PostgreSQL so often while callers write tickets: at each step of a write five times, a tenth of the rest at the
 * database, and otherwise at moments of chance. Looks every 40 times, and at the end, for what was confirmed.
 */
export async function ticketRun(kills: number): Promise<string> {
  const chance = faultChance('soak of tickets');
  const began = Date.now();
  const shaken = await shakenHub();
  try {
    const desk = await enterDesk({ url: shaken.url, ...(await signInTo(shaken.hub())) });
    const killing = {
      shaken,
      chance,
      callers: 6,
      ...desk,
      say: (line: string) => void process.stderr.write(`${line}\n`),
    };
    const deaths = deathsOf(chance, kills);
    const operations = [];
    for (let n = 0; n < deaths.length; n += 40) {
      operations.push(...(await killedRun(killing, deaths.slice(n, n + 40))));
      const findings = await killedFindings(killing, operations);
      if (findings.length > 0) throw new Error(findings.join('\n'));
    }
    const confirmed = operations.filter((it) => it.answer !== 'unknown' && it.answer.status === 200).length;
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    return `${deaths.length} kills in ${minutes} minutes, ${operations.length} commands, ${confirmed} confirmed, each there once`;
  } finally {
    await shaken.stop();
  }
}
