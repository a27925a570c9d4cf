import { setTimeout as sleep } from 'node:timers/promises';
import { embeddedAddress } from '../../src/kit/db/address.ts';
import { embeddedState } from '../../src/kit/db/embedded/state.ts';
import { openDatabase } from '../../src/kit/db/pools.ts';
import { deskId } from '../../src/kit/db/process-register.ts';
import { endOf, type RunningHub, startHub } from '../../src/testing/running-hub.ts';
import { tempDataDir } from '../../src/testing/temp-data-dir.ts';

/** Kills a hub again and again, at moments of chance, and looks each time whether it comes back as the same desk. */
export async function killRun(minutes: number): Promise<string> {
  const data = tempDataDir();
  const deadline = Date.now() + minutes * 60_000;
  const startTimes: number[] = [];
  let desk: string | undefined;
  while (Date.now() < deadline) {
    const started = performance.now();
    const hub = await startHub({ dataDir: data.path });
    startTimes.push(Math.round(performance.now() - started));
    const { id, serverPid } = await look(hub, startTimes.length);
    desk ??= id;
    if (id !== desk) throw new Error(`round ${startTimes.length}: another desk came back`);
    await sleep(Math.random() * 1500);
    if (startTimes.length % 2 === 0) process.kill(serverPid, 'SIGKILL');
    await endOf(hub.child, 'SIGKILL');
  }
  await (await startHub({ dataDir: data.path })).stop();
  data.remove();
  const slowest = Math.max(...startTimes);
  return `${startTimes.length} rounds of kill -9, each came back as the same desk; slowest start ${slowest} ms`;
}

async function look({ dataDir, url }: RunningHub, round: number): Promise<{ id: string; serverPid: number }> {
  const answer = await fetch(`${url}/readyz`);
  const state = embeddedState(dataDir);
  if (!answer.ok || state.kind !== 'running') throw new Error(`round ${round}: not ready (${state.kind})`);
  const database = openDatabase(embeddedAddress(state.socketDir, state.secrets));
  const id = await deskId(database.app).finally(() => database.close());
  return { id, serverPid: state.pid };
}
