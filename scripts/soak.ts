// `npm run soak [-- kill|faults] [--minutes 10]`: breaks a hub again and again at moments of chance. `kill` looks whether it comes back
// as the same desk, `faults` works on it meanwhile and looks for what was confirmed. The last line is the count of rounds.

import { parseArgs } from 'node:util';
import { faultRun } from './soak/fault-run.ts';
import { killRun } from './soak/kill-run.ts';

const runs = { kill: killRun, faults: faultRun };
const { values, positionals } = parseArgs({ options: { minutes: { type: 'string' } }, allowPositionals: true });
const minutes = Number(values.minutes ?? process.env.SOAK_MINUTES ?? 10);
const run = Object.entries(runs).find(([name]) => name === (positionals[0] ?? 'kill'))?.[1];
if (!run || !(minutes > 0)) throw new Error('Usage: npm run soak -- kill|faults --minutes 10');
process.stdout.write(`${await run(minutes)}\n`);
