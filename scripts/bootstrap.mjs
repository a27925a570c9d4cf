// Installs the packages when they are missing, half-installed or out of date. Runs before `npm start`, `npm test` and
// `npx hub`, so it is plain JavaScript for Node 20 and uses nothing but Node itself. Everything it says goes to standard
// error: standard output belongs to the command that follows.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withInstallLock } from './bootstrap/lock.mjs';
import { runNpmCi } from './bootstrap/npm.mjs';
import { explainNpm, Problem, requireDisk, requirePlatform, requireWritable } from './bootstrap/problems.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const nodeBinary = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const stampFile = join(root, 'node_modules', '.hub-installed');
const say = (line) => process.stderr.write(`${line}\n`);

/** Makes sure that node_modules is what package-lock.json says, and that it holds Node 26. */
export async function ensureInstalled() {
  requirePlatform();
  if (isInstalled()) return;
  requireWritable(root);
  await withInstallLock(root, say, async (holdFor) => {
    if (isInstalled()) return;
    requireDisk(root);
    await install(holdFor);
  });
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp() && installedMajor() >= 26;
}

function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** The major version of the Node in node_modules, 0 when it is missing or does not run. */
function installedMajor() {
  if (!existsSync(nodeBinary)) return 0;
  const answer = spawnSync(nodeBinary, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return Number(/^v(\d+)/.exec(answer.stdout ?? '')?.[1] ?? 0);
}

async function install(onStart) {
  say('Installing the packages (about 20 seconds; only when they changed) …');
  rmSync(stampFile, { force: true });
  const started = Date.now();
  const result = await runNpmCi(root, { onStart, onWait: () => say(`  still installing, ${seconds(started)} s`) });
  if (result.code !== 0) throw explainNpm(result.output, root);
  if (installedMajor() < 26) {
    throw new Problem(
      `npm finished, but Node 26 for ${process.platform}-${process.arch} is not in node_modules.`,
      'Delete the folder node_modules and try again. If npm is configured to omit optional packages, allow them.',
    );
  }
  writeFileSync(stampFile, wantedStamp());
  say(`Installed in ${seconds(started)} s.`);
}

const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** Runs `work`; an expected problem is told in two lines, without a stack, and ends with exit code 1. */
export async function tellingProblems(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(`\n${error.message}\nWhat to do: ${error.remedy}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await tellingProblems(ensureInstalled);
