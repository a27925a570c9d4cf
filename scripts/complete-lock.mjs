// Completes package-lock.json after `npm install`.
//
// npm leaves a platform's optional package out of the lock when the registry did not serve it at that moment. From then
// on `npm ci` refuses the lock on every platform ("Missing: @scope/name@ from lock file"). This writes the missing
// entries: version from the package that asks for it, operating system and processor from its name, no integrity.
// Run `node scripts/complete-lock.mjs`; with --check it only reports, and exits 1 when something is missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'arm'];

/** Every optional package that the lock asks for and does not hold, as `[path, entry]`. */
export function missingPackages(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isHeld(lock, path, name)) missing.push([placeFor(lock, path, entry, name), entryFor(name, version, entry)]);
    }
  }
  return missing;
}

function isHeld(lock, path, name) {
  return lookupPaths(path, name).some((place) => lock.packages[place]);
}

/** The places where Node looks for `name` from the package at `path`, nearest first. */
function lookupPaths(path, name) {
  const parts = path ? path.split('/node_modules/') : [];
  const places = parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
}

/** Beside a sibling for another platform, or else at the top. */
function placeFor(lock, path, entry, name) {
  const nested = `${path}/node_modules/`;
  const siblingIsNested = Object.keys(entry.optionalDependencies).some((other) => lock.packages[nested + other]);
  return path && siblingIsNested ? nested + name : `node_modules/${name}`;
}

function entryFor(name, version, parent) {
  const tokens = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => tokens.includes(system));
  const cpu = PROCESSORS.filter((processor) => tokens.includes(processor));
  const libc = os[0] === 'linux' ? [tokens.some((token) => token.startsWith('musl')) ? 'musl' : 'glibc'] : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

function main() {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPackages(lock);
  if (missing.length === 0) return console.log('package-lock.json is complete.');
  console.log(`package-lock.json lacks ${missing.length} packages of other platforms:`);
  for (const [path, { version }] of missing) console.log(`  ${path} ${version}`);
  if (process.argv.includes('--check')) {
    console.log('Run: node scripts/complete-lock.mjs');
    process.exitCode = 1;
    return;
  }
  const packages = { ...lock.packages, ...Object.fromEntries(missing) };
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log('Added.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
