// `npm run soak [-- kill|faults|hubs] [--minutes 10] [--kills 200] [--commands 20000]`: breaks hubs again and again at moments of
// chance. `kill` looks whether one comes back as the same desk, `faults` works on it meanwhile and looks for what was confirmed: with
// `--kills` callers write tickets, else somebody enters companies for so many minutes. `hubs` has two hubs work on one database. The
// last line is what came of it.

import { parseArgs } from 'node:util';
import { faultRun } from './soak/fault-run.ts';
import { hubsRun } from './soak/hubs-run.ts';
import { killRun } from './soak/kill-run.ts';
import { ticketRun } from './soak/ticket-run.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  options: { minutes: text, kills: text, commands: text },
  allowPositionals: true,
});
const minutes = Number(values.minutes ?? process.env.SOAK_MINUTES ?? 10);
const [kills, commands] = [Number(values.kills ?? 0), Number(values.commands ?? 20_000)];
const runs = {
  kill: () => killRun(minutes),
  faults: () => (kills > 0 ? ticketRun(kills) : faultRun(minutes)),
  hubs: () => hubsRun(commands),
};
const run = Object.entries(runs).find(([name]) => name === (positionals[0] ?? 'kill'))?.[1];
if (!run || !(minutes > 0) || !(kills >= 0) || !(commands > 0))
  throw new Error('Usage: npm run soak -- kill|faults|hubs [--minutes 10] [--kills 200] [--commands 20000]');
process.stdout.write(`${await run()}\n`);
