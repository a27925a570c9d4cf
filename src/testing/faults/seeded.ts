import { randomInt } from 'node:crypto';
import { type Chance, chanceOf } from '../secrets/chance.ts';

/**
 * Chance for a run that breaks things. The run says its number, and comes out the same where FAULT_SEED gives that number again: the
 * same commands, and faults at the same moments.
 */
export function faultChance(
  run: string,
  env: NodeJS.ProcessEnv = process.env,
  say: (line: string) => void = (line) => void process.stderr.write(`${line}\n`),
): Chance {
  const number = env.FAULT_SEED || String(randomInt(2 ** 32));
  say(`${run}: FAULT_SEED=${number} repeats it`);
  return chanceOf(`${run} ${number}`);
}
