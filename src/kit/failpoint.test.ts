import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { failpoint, MAY_BREAK, readFailpoints, switchFailpoints } from './failpoint.ts';
import { allFailpoints } from './failpoint-list.ts';

const agreed = { HUB_MAY_BREAK: MAY_BREAK };
const switchOn = (HUB_FAILPOINT: string, more: NodeJS.ProcessEnv = agreed) =>
  switchFailpoints(readFailpoints({ HUB_FAILPOINT, ...more }));
afterEach(() => void switchFailpoints(undefined));

test('a step that nobody switched on does nothing, and costs next to nothing', () => {
  expect(failpoint('letters:taken')).toBeUndefined();
  const began = performance.now();
  for (let n = 0; n < 1_000_000; n++) failpoint('letters:taken');
  // Measured: 1 ns, and 25 ns with the await. The bound is wide, for machines that are busy.
  expect((performance.now() - began) / 1_000_000).toBeLessThan(0.001);
});

test('a step fails when it is passed for the time that was asked for, and only then', async () => {
  switchOn('letters:taken=throw@3');
  expect([failpoint('letters:taken'), failpoint('letters:ended'), failpoint('letters:taken')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await expect(failpoint('letters:taken')).rejects.toThrow('The step letters:taken was told to fail.');
  expect(failpoint('letters:taken')).toBeUndefined();
});

test('a step takes the time that it was told to, while others go on', async () => {
  switchOn('queue:taken=wait:60,queue:handled=throw');
  const began = performance.now();
  const waiting = failpoint('queue:taken');
  await expect(failpoint('queue:handled')).rejects.toThrow();
  await waiting;
  expect(performance.now() - began).toBeGreaterThan(55);
});

test('a process is killed at the step, and does nothing behind it', () => {
  const program = `
    import { failpoint, readFailpoints, switchFailpoints } from ${JSON.stringify(new URL('./failpoint.ts', import.meta.url).href)};
    switchFailpoints(readFailpoints(process.env));
    for (const n of [1, 2, 3]) { await failpoint('queue:taken'); process.stdout.write(String(n)); }`;
  const env = { ...process.env, ...agreed, HUB_FAILPOINT: 'queue:taken=kill@2' };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
  expect([run.signal, run.stdout]).toEqual(['SIGKILL', '1']);
});

test.each([
  {},
  { HUB_MAY_BREAK: '1' },
  { HUB_MAY_BREAK: 'true' },
  { NODE_ENV: 'test' },
  { HUB_MAY_BREAK: `${MAY_BREAK} ` },
])('without the second variable, word for word, nothing is switched on: %j', (env) => {
  expect(switchOn('letters:taken=throw', env)).toEqual([]);
  expect(failpoint('letters:taken')).toBeUndefined();
});

test.each([
  ['letters:taken', 'is not step=deed'],
  ['letters:taken=explode', 'is not step=deed'],
  ['letters:taken=kill@0', 'is not step=deed'],
  ['letters:lost=kill', 'is no step'],
  ['constructor=kill', 'is no step'],
])('what cannot be read is refused, with what to write: %s', (text, problem) => {
  expect(() => switchOn(text)).toThrow(problem);
});

test('every step of the list is passed at one place of the program', () => {
  const texts = globSync('src/**/*.ts', { exclude: ['src/**/*.test.ts', 'src/testing/**'] }).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const passed = texts.flatMap((text) => [...text.matchAll(/failpoint\('([^']+)'\)/g)].map((it) => it[1]!));
  expect(passed.toSorted()).toEqual(allFailpoints().toSorted());
});
