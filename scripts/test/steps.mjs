// How one step of the suite is run and counted.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 20 * 60_000;

/** A check that is all or nothing counts as one test. */
export async function gate(program, args) {
  const { code, output } = await run(program, args);
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}

/** A project of vitest.config.ts. A file that cannot even be loaded counts as one failed test. */
export async function vitest(project, env = {}) {
  const args = (file) => [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return withReport('vitest', args, env, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBroken).length,
    skipped: report.numPendingTests + report.numTodoTests,
    told: report.testResults.flatMap(fallen),
  }));
}

const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every((test) => test.status !== 'failed');

const fallen = ({ name, status, assertionResults }) => {
  const names = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
  return status === 'failed' ? [`${relative(root, name)}: ${names.join('; ') || 'cannot be loaded'}`] : [];
};

/** The journeys in a real browser. What passes only at the second try passes, and is told. */
export async function playwright() {
  const env = (file) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return withReport(
    'playwright',
    () => ['test', '--reporter=line,json'],
    env,
    ({ stats, errors, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + (stats.unexpected + stats.flaky === 0 ? errors.length : 0),
      skipped: stats.skipped,
      told: suites.flatMap(unsteady),
    }),
  );
}

const unsteady = ({ suites = [], specs = [] }) => [
  ...suites.flatMap(unsteady),
  ...specs.flatMap(({ file, title, tests }) => tests.flatMap(({ status }) => trouble(status, `${file}: ${title}`))),
];

const trouble = (status, name) =>
  status === 'flaky' ? [`${name} (passed at the second try)`] : status === 'unexpected' ? [name] : [];

/** Runs a program that writes a report, and counts by the report; an exit code that the report does not explain fails. */
async function withReport(program, args, env, count) {
  const folder = mkdtempSync(join(tmpdir(), 'hub-report-'));
  const file = join(folder, 'report.json');
  const { code, output } = await run(program, args(file), typeof env === 'function' ? env(file) : env);
  const counted = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  return { ...counted, output };
}

function run(program, args, env = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
