// `npm run soak`: kills a hub again and again, at moments of chance, and looks each time whether it comes back as the same
// desk. SOAK_MINUTES (10) says for how long; the last line is the count of rounds.

import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedAddress } from '../src/kit/db/address.ts';
import { embeddedState } from '../src/kit/db/embedded/state.ts';
import { openDatabase } from '../src/kit/db/pools.ts';
import { deskId } from '../src/kit/db/process-register.ts';
import { endOf, type RunningHub, startHub } from '../src/testing/running-hub.ts';
import { tempDataDir } from '../src/testing/temp-data-dir.ts';

const data = tempDataDir();
const deadline = Date.now() + Number(process.env.SOAK_MINUTES ?? 10) * 60_000;
const startTimes: number[] = [];
let desk: string | undefined;
let last: RunningHub | undefined;

while (Date.now() < deadline) {
  const started = performance.now();
  last = await startHub({ dataDir: data.path });
  startTimes.push(Math.round(performance.now() - started));
  const { id, serverPid } = await look(last);
  desk ??= id;
  if (id !== desk) throw new Error(`round ${startTimes.length}: another desk came back`);
  await sleep(Math.random() * 1500);
  if (startTimes.length % 2 === 0) process.kill(serverPid, 'SIGKILL');
  await endOf(last.child, 'SIGKILL');
}

const hub = await startHub({ dataDir: data.path });
await hub.stop();
data.remove();
const slowest = Math.max(...startTimes);
process.stdout.write(
  `${startTimes.length} rounds of kill -9, each came back as the same desk; slowest start ${slowest} ms\n`,
);

async function look({ dataDir, url }: RunningHub): Promise<{ id: string; serverPid: number }> {
  const answer = await fetch(`${url}/readyz`);
  const state = embeddedState(dataDir);
  if (!answer.ok || state.kind !== 'running') throw new Error(`round ${startTimes.length}: not ready (${state.kind})`);
  const database = openDatabase(embeddedAddress(state.socketDir, state.secrets));
  const id = await deskId(database.app).finally(() => database.close());
  return { id, serverPid: state.pid };
}
