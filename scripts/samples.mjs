// The compiler's sample folders: `npm run samples` runs them, `npm run samples -- --update` rewrites what they expect.

import { spawnSync } from 'node:child_process';

const env = { ...process.env, UPDATE_SAMPLES: process.argv.includes('--update') ? '1' : '0' };
const vitest = ['run', '--project', 'pure', 'src/policy/samples.test.ts'];
process.exitCode =
  spawnSync('vitest', vitest, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status ?? 1;
