import type { Io } from '../app/command.ts';
import { runHub } from '../app/run-hub.ts';
import type { Address } from '../kit/db/address.ts';

/** What a command of `hub` printed. */
export interface Printed {
  code: number;
  out: string;
  err: string;
  json: unknown;
}

/** Runs a command of `hub` in this process, with an environment of its own, and gives what it printed. */
export async function runCommand(env: NodeJS.ProcessEnv, ...argv: string[]): Promise<Printed> {
  const printed: Printed = { code: -1, out: '', err: '', json: undefined };
  const io = (wantsJson: boolean): Io => ({
    out: (line) => {
      printed.out += `${line}\n`;
    },
    err: (line) => {
      printed.err += `${line}\n`;
    },
    progress: () => {},
    json: (value) => {
      printed.json = JSON.parse(JSON.stringify(value));
    },
    wantsJson,
    env,
    cwd: '/',
  });
  printed.code = await runHub(argv, io);
  return printed;
}

/** A test database as DATABASE_URL. */
export function urlOf(address: Address): string {
  const { connectionString, host, user, password, database } = address.as('owner');
  if (connectionString) return connectionString;
  return `postgres://${user}:${encodeURIComponent(String(password))}@${encodeURIComponent(host!)}/${database}`;
}
