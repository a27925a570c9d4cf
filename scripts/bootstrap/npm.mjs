// Runs `npm ci` with the npm that started us, or the one that belongs to this Node.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ARGUMENTS = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/** Resolves to npm's exit code and all it printed; tells npm's process number, and calls `onWait` every five seconds. */
export function runNpmCi(root, { onStart, onWait }) {
  const [program, ...before] = npmCommand();
  const env = { ...process.env, npm_config_ignore_scripts: 'true' };
  const child = spawn(program, [...before, ...ARGUMENTS], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid) onStart(child.pid);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const timer = setInterval(onWait, 5000);
  const stop = (signal) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    const finish = (code) => {
      clearInterval(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `npm error could not start npm: ${error.message}`;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function npmCommand() {
  const script = [npmThatStartedUs(), ...npmBesideNode()].find((path) => path && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}

/** npm tells its children where it is; under npx that may be npx's own entry, and under another tool not npm at all. */
function npmThatStartedUs() {
  const path = process.env.npm_execpath?.replace(/npx-cli\.js$/, 'npm-cli.js');
  return path?.endsWith('npm-cli.js') ? path : undefined;
}

function npmBesideNode() {
  const folder = dirname(process.execPath);
  return [
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
}
