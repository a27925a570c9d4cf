import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from '../../ids.ts';
import { processKey } from './process-info.ts';

/** Notes that this process uses the server, and gives the file with the note. */
export function enlist(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const note = join(folder, `${process.pid}.${uuidv7()}`);
  writeFileSync(note, processKey(process.pid) ?? '');
  return note;
}

/** Takes the note away. */
export function discharge(note: string): void {
  rmSync(note, { force: true });
}

/** Whether anybody living still uses the server. Notes of the dead are cleared. */
export function isUsed(folder: string): boolean {
  const notes = readdirSync(folder).map((name) => join(folder, name));
  const alive = notes.filter(writerLives);
  for (const note of notes) if (!alive.includes(note)) rmSync(note, { force: true });
  return alive.length > 0;
}

function writerLives(note: string): boolean {
  const key = processKey(Number.parseInt(note.slice(note.lastIndexOf('/') + 1), 10));
  return key !== undefined && readFileSync(note, 'utf8') === key;
}
