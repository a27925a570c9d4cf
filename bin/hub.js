#!/usr/bin/env node
// The command `hub`. Plain JavaScript, because it may be started by any Node from 20 on: it installs what is missing and
// hands over to Node 26, which runs the TypeScript sources as they are.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, nodeBinary, root, tellingProblems } from '../scripts/bootstrap.mjs';

await tellingProblems(ensureInstalled);

const child = spawn(nodeBinary, [join(root, 'src', 'app', 'cli.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(
    `Node 26 could not be started: ${error.message}\nWhat to do: delete node_modules and try again.\n`,
  );
  process.exitCode = 1;
});
child.on('close', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
