import { expect, test } from 'vitest';
import { faultChance } from './seeded.ts';

const numbers = (env: NodeJS.ProcessEnv, said: string[] = [], run = 'a run') => {
  const chance = faultChance(run, env, (line) => said.push(line));
  return Array.from({ length: 20 }, () => chance.number(1000));
};

test('a run says the number by which it comes out the same again', () => {
  const said: string[] = [];
  const first = numbers({}, said);
  const FAULT_SEED = /FAULT_SEED=(\d+) repeats it$/.exec(said[0]!)![1]!;
  expect(numbers({ FAULT_SEED })).toEqual(first);
});

test('runs differ from each other, also under one number', () => {
  expect(numbers({})).not.toEqual(numbers({}));
  expect(numbers({ FAULT_SEED: '7' }, [], 'a run')).not.toEqual(numbers({ FAULT_SEED: '7' }, [], 'another'));
});
