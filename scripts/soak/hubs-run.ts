import { hubsRun as run } from '../../src/testing/faults/hubs-run.ts';
import { faultChance } from '../../src/testing/faults/seeded.ts';
import { twoHubs } from '../../src/testing/faults/two-hubs.ts';

/** So many commands by two hubs on one PostgreSQL, held against the logs, what was heard live, and a model. */
export async function hubsRun(count: number): Promise<string> {
  const hubs = await twoHubs();
  try {
    const began = Date.now();
    const { operations, entries, returns, findings } = await run(hubs, count, faultChance('soak of two hubs'));
    if (findings.length > 0) throw new Error(`${findings.length} findings:\n${findings.slice(0, 50).join('\n')}`);
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    const on = `${hubs.server.programs} PostgreSQL`;
    return `${operations.length} commands in ${minutes} minutes on ${on}, ${entries} entries, each heard once by both; streams came back ${returns} times`;
  } finally {
    await hubs.stop();
  }
}
