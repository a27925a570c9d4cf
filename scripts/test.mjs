// The whole suite: `npm test`. Prepares the machine where it may, runs every gate and every test, and ends with one line:
// `N passed, N failed` (and `, N skipped`). `npm test -- types unit` runs only the steps named.

import { findChromium, findDebianPostgres, prepareMachine } from './test/machine.mjs';
import { gate, playwright, vitest } from './test/steps.mjs';

const STEPS = {
  types: () => gate('tsc', ['-p', '.', '--checkers', '1']),
  lint: () => gate('biome', ['check', '.']),
  boundaries: () => gate('depcruise', ['src', '--config', '.dependency-cruiser.cjs']),
  unused: () => gate('knip', []),
  lock: () => gate('node', ['scripts/complete-lock.mjs', '--check']),
  unit: () => vitest('pure'),
  web: () => vitest('web'),
  'pg-own': () => vitest('pg*'),
  'pg-debian': () => onDebianPostgres(),
  slow: () => vitest('slow'),
  journeys: () => inChromium(),
};

function onDebianPostgres() {
  const bin = findDebianPostgres();
  if (!bin) return { skipped: 1, why: 'no PostgreSQL of Debian; install it with: apt-get install postgresql' };
  return vitest('pg*', { TEST_POSTGRES_BIN: bin });
}

function inChromium() {
  if (!findChromium()) return { skipped: 1, why: 'no Chromium; install it with: apt-get install chromium' };
  return playwright();
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
const names = wanted.length > 0 ? wanted : Object.keys(STEPS);
if (names.some((name) => name === 'pg-debian' || name === 'journeys')) await prepareMachine();

const total = { passed: 0, failed: 0, skipped: 0 };
const troubles = [];
for (const name of names) {
  const started = performance.now();
  const { passed = 0, failed = 0, skipped = 0, why, output, told = [] } = await STEPS[name]();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  troubles.push(...told.map((it) => `${name}: ${it}`));
  if (failed > 0 && output) console.log(output.trimEnd());
  const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '-';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${mark} ${name.padEnd(12)}${counts({ passed, failed, skipped })}${why ? ` (${why})` : ''}, ${seconds} s`,
  );
}
if (wanted.length === 0) {
  const { figures } = await import('./figures.mjs');
  console.log(figures());
}
// What fell stands at the end again, where somebody looks first.
for (const trouble of troubles) console.log(trouble);
console.log(counts(total));
process.exitCode = total.failed > 0 ? 1 : 0;

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
