// The expected ways in which setting up fails: each says what happened and what to do.

import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
const NEEDED_MB = 1000;

/** An expected failure: a sentence, and what to do about it. */
export class Problem extends Error {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** Node and PostgreSQL come as ready-made programs, so the platform must be one that they were made for. */
export function requirePlatform(platform = `${process.platform}-${process.arch}`, isMusl = usesMusl()) {
  if (!PLATFORMS.includes(platform)) {
    throw new Problem(
      `There is no ready-made Node 26 and PostgreSQL for ${platform}.`,
      `Use a machine with one of: ${PLATFORMS.join(', ')}.`,
    );
  }
  if (isMusl) {
    throw new Problem(
      'This Linux uses musl (Alpine does); the ready-made Node 26 and PostgreSQL need glibc 2.28 or newer.',
      'Use a Debian, Ubuntu, Fedora or similar system or container image.',
    );
  }
}

function usesMusl() {
  if (process.platform !== 'linux') return false;
  return !process.report.getReport().header.glibcVersionRuntime;
}

/** Root may write anywhere except on a read-only disk; others need the folder and what is already installed. */
export function requireWritable(root) {
  for (const folder of [root, join(root, 'node_modules')].filter((path) => existsSync(path))) {
    try {
      accessSync(folder, constants.W_OK);
    } catch (error) {
      throw noPermission(folder, error.code === 'EROFS');
    }
  }
}

function noPermission(folder, isReadOnly) {
  const who = userInfo().username;
  return isReadOnly
    ? new Problem(
        `The disk that holds ${folder} is read-only.`,
        'Clone the hub to a disk that can be written, and start it there.',
      )
    : new Problem(
        `The user "${who}" may not write in ${folder}, where the packages are installed.`,
        `Clone the hub into a folder of your own, or give this one to ${who}: sudo chown -R ${who} ${folder}`,
      );
}

export function requireDisk(root, freeMb = freeMegabytes(root)) {
  const has = existsSync(join(root, 'node_modules')) ? 700 : 0;
  if (freeMb + has >= NEEDED_MB) return;
  throw new Problem(
    `The disk that holds ${root} has ${freeMb} MB free; the packages need about ${NEEDED_MB} MB.`,
    'Free some space, or clone the hub to a larger disk.',
  );
}

function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

const NPM_PROBLEMS = [
  [
    /ENOSPC|EDQUOT/,
    () =>
      new Problem(
        'The disk became full while the packages were installed.',
        'Free about 1 GB and run the same command again.',
      ),
  ],
  [/EACCES|EPERM|EROFS/, (root, output) => deniedBy(root, output)],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|CERT_|SELF_SIGNED/,
    () =>
      new Problem(
        'The packages could not be fetched: the npm registry does not answer.',
        'Check the network connection and, behind a proxy, `npm config get proxy` and `npm config get registry`; then run the same command again. What was fetched is kept.',
      ),
  ],
  [
    /EUSAGE|in sync/,
    () =>
      new Problem(
        'package.json and package-lock.json do not fit together.',
        'Restore both with `git checkout package.json package-lock.json`. After adding a package on purpose run `node scripts/complete-lock.mjs`.',
      ),
  ],
];

function deniedBy(root, output) {
  const path = /(?:path|open|mkdir|rename|unlink) '?([^'\n]+)'?/.exec(output)?.[1] ?? root;
  return new Problem(
    `npm was not allowed to write ${path.trim()}.`,
    `Give that folder to "${userInfo().username}" (sudo chown -R), or clone the hub into a folder of your own.`,
  );
}

/** Turns what npm printed into a sentence and a remedy. */
export function explainNpm(output, root) {
  const known = NPM_PROBLEMS.find(([pattern]) => pattern.test(output));
  if (known) return known[1](root, output);
  const lines = output.split('\n').filter((line) => line.startsWith('npm error') && line.trim() !== 'npm error');
  const said = (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 6).join('\n  ');
  return new Problem(
    `npm could not install the packages. It said:\n  ${said}`,
    'Delete the folder node_modules and run the same command again; if it fails the same way, report these lines.',
  );
}
