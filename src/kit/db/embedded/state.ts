import { accessSync, constants, existsSync } from 'node:fs';
import { hasCluster } from './cluster.ts';
import { layoutOf } from './layout.ts';
import { runningPostmaster } from './postmaster.ts';
import { type ClusterSecrets, clusterSecrets } from './secrets-file.ts';

/** What is known of the hub's own PostgreSQL without touching it. */
export type EmbeddedState =
  | { kind: 'absent' }
  | { kind: 'hidden' }
  | { kind: 'stopped' }
  | { kind: 'running'; pid: number; socketDir: string; secrets: ClusterSecrets };

/** Looks whether there is a cluster under a data folder, and whether it runs. */
export function embeddedState(dataDir: string): EmbeddedState {
  const layout = layoutOf(dataDir);
  if (!existsSync(layout.secrets)) return { kind: 'absent' };
  try {
    accessSync(layout.secrets, constants.R_OK);
    accessSync(layout.data, constants.R_OK);
  } catch {
    return { kind: existsSync(layout.data) ? 'hidden' : 'absent' };
  }
  const pid = runningPostmaster(layout);
  if (pid === undefined) return { kind: hasCluster(layout) ? 'stopped' : 'absent' };
  return { kind: 'running', pid, socketDir: layout.run, secrets: clusterSecrets(layout.secrets, true) };
}
