// `npm run dev`: starts the hub, and starts it anew when a source changed (the screens are built again only when theirs did).

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const WATCHED = ['src', 'content', 'migrations'];
const CALM_MS = 200;

let child = start();
let timer;
let isChanging = false;

for (const folder of WATCHED) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name?.includes('.test.')) return;
    clearTimeout(timer);
    timer = setTimeout(restart, CALM_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    child.once('close', () => process.exit(0));
    if (child.exitCode !== null || !child.kill('SIGTERM')) process.exit(0);
  });
}

function start() {
  return spawn(process.execPath, [join(root, 'src', 'app', 'cli.ts'), 'start', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
}

/** One restart at a time; what changes meanwhile is in the next one's sources anyway. */
async function restart() {
  if (isChanging) return;
  isChanging = true;
  console.error('A source changed; starting again …');
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  child = start();
  isChanging = false;
}
