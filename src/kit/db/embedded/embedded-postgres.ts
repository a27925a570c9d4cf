import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, silentLog } from '../../log.ts';
import { dropOldPrograms, hasCluster, makeCluster, makePrivate, requireVersion } from './cluster.ts';
import { ensureDataFolder } from './data-folder.ts';
import { explainServer } from './explain-server.ts';
import { withFileLock } from './file-lock.ts';
import { type Layout, layoutOf } from './layout.ts';
import { ping } from './ping.ts';
import { clearDeadMarks, endPostmaster, type Launched, launch, runningPostmaster } from './postmaster.ts';
import { installPrograms, type Programs } from './programs.ts';
import { type ClusterSecrets, clusterSecrets } from './secrets-file.ts';
import { type ServerUser, serverUser } from './server-user.ts';
import { discharge, enlist, isUsed } from './users.ts';
import { watchPostmaster } from './watch.ts';

/** The hub's own PostgreSQL, up. */
export interface EmbeddedPostgres {
  /** Folder of the socket: what a client gives as host. */
  socketDir: string;
  secrets: ClusterSecrets;
  /** The server's process number at this moment. */
  pid(): number | undefined;
  /** Leaves the server; the last one out stops it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  log?: Log;
  progress?: (line: string) => void;
  /** Programs to use in place of the ones that come with the hub; tests run on Debian's. */
  programs?: Programs;
}

const PATIENCE_MS = 60_000;

/** Brings the hub's own PostgreSQL up: makes it, starts it, recovers it after a crash, or joins the one that runs. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const layout = layoutOf(options.dataDir);
  ensureDataFolder(layout);
  const note = enlist(layout.users);
  try {
    const secrets = await bringUp(layout, options);
    const watch = watchPostmaster(layout, options.log ?? silentLog, async () => void (await bringUp(layout, options)));
    const stop = async () => {
      await watch.end();
      await leave(layout, note);
    };
    return { socketDir: layout.run, secrets, pid: () => runningPostmaster(layout), stop };
  } catch (error) {
    await leave(layout, note);
    throw error;
  }
}

async function bringUp(layout: Layout, options: EmbeddedOptions): Promise<ClusterSecrets> {
  return withFileLock(layout.lock, async () => {
    const user = serverUser(layout.data);
    const programs = options.programs ?? installPrograms(layout.folder);
    const secrets = clusterSecrets(layout.secrets, hasCluster(layout));
    makePrivate(layout.run, user);
    if (!hasCluster(layout)) {
      options.progress?.('Making the database (once) …');
      await makeCluster(layout, programs, secrets.superuser, user);
    }
    requireVersion(layout.data, programs.major);
    await startOrJoin({ layout, programs, secrets, user });
    return secrets;
  });
}

interface Cluster {
  layout: Layout;
  programs: Programs;
  secrets: ClusterSecrets;
  user: ServerUser | undefined;
}

/** One loop for all cases: a server that runs, one that still goes down, one that died, and none. */
async function startOrJoin(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let launched: Launched | undefined;
  while (Date.now() < deadline) {
    const pid = runningPostmaster(cluster.layout);
    if (pid === undefined && !isStarting(launched)) launched = relaunch(cluster, launched);
    else if (pid !== undefined && (await ping(cluster.layout.run, cluster.secrets.superuser)) === 'up') return;
    await sleep(launched?.said().includes('pre-existing shared memory block') ? 250 : 15);
  }
  throw explainServer(launched?.said() ?? 'It runs, but does not answer.', cluster.layout.data);
}

const isStarting = (launched: Launched | undefined): boolean =>
  launched !== undefined &&
  launched.child.exitCode === null &&
  launched.child.signalCode === null &&
  launched.child.pid !== undefined;

/** A first try, or another one when the last failed for a reason that passes: the dead server's backends still live. */
function relaunch({ layout, programs, user }: Cluster, last: Launched | undefined): Launched {
  if (last && !/pre-existing shared memory block|lock file .* already exists/.test(last.said())) {
    throw explainServer(last.said(), layout.data);
  }
  clearDeadMarks(layout);
  dropOldPrograms(layout, programs);
  return launch(layout, programs, user);
}

async function leave(layout: Layout, note: string): Promise<void> {
  await withFileLock(layout.lock, async () => {
    discharge(note);
    const pid = runningPostmaster(layout);
    if (pid !== undefined && !isUsed(layout.users)) await endPostmaster(pid);
  });
}
