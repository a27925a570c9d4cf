import { readdirSync, readFileSync } from 'node:fs';

/** The processes of a hub: Node, and the postmaster with its children. */
export interface Processes {
  node: number;
  postgres: number;
}

/** Processor time so far in milliseconds, of both. */
export function cpuOf({ node, postgres }: Processes): Processes {
  const all = [postgres, ...childrenOf(postgres)];
  // What ended is counted with its parent.
  const sum = all.reduce((time, pid) => time + ticks(pid, pid === postgres ? 4 : 2), 0);
  return { node: ticks(node, 2) * 10, postgres: sum * 10 };
}

/** Memory in MB that is theirs, with their share of what several hold (PSS). */
export function memoryOf({ node, postgres }: Processes): Processes {
  const sum = [postgres, ...childrenOf(postgres)].reduce((all, pid) => all + pss(pid), 0);
  return { node: Math.round(pss(node) / 1024), postgres: Math.round(sum / 1024) };
}

const pss = (pid: number) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);

/** User and system time in hundredths of a second (proc(5): utime, stime, and those of children that ended). */
function ticks(pid: number, fields: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, rest = ''] = stat.split(/\) (?=[A-Z] )/);
    return rest
      .split(' ')
      .slice(11, 11 + fields)
      .reduce((sum, it) => sum + Number(it), 0);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync(`/proc/${parent}/task`).flatMap((task) =>
    readFileSync(`/proc/${parent}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
}
