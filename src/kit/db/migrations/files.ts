import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One numbered SQL file. */
export interface Migration {
  /** `0001_kit.sql` */
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations of a folder in order; a gap or a number given twice is an error. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort();
  names.forEach((name, index) => {
    if (Number(name.slice(0, 4)) === index + 1) return;
    throw new Error(`migrations: ${name} should have the number ${index + 1}; numbers start at 1, without gaps`);
  });
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The line of a file at a position that PostgreSQL gives (from 1, in characters). */
export function lineAt(sql: string, position: number): number {
  return [...sql].slice(0, position - 1).filter((letter) => letter === '\n').length + 1;
}
