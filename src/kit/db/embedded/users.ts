import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processKey } from './process-info.ts';

/** Notes that this process uses the server. */
export function enlist(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, String(process.pid)), processKey(process.pid) ?? '');
}

/** Takes the note away. */
export function discharge(folder: string): void {
  rmSync(join(folder, String(process.pid)), { force: true });
}

/** How many other living processes use the server. Notes of dead ones are cleared. */
export function othersUsing(folder: string): number {
  const notes = readdirSync(folder).filter((name) => name !== String(process.pid));
  const [alive, dead] = [notes.filter((name) => lives(folder, name)), notes.filter((name) => !lives(folder, name))];
  for (const name of dead) rmSync(join(folder, name), { force: true });
  return alive.length;
}

function lives(folder: string, name: string): boolean {
  const key = processKey(Number(name));
  return key !== undefined && readFileSync(join(folder, name), 'utf8') === key;
}
