import { expect, it } from 'vitest';
import type { CompiledPolicy } from '../policy/schema.ts';
import { bandExamples } from './band-examples.ts';

const row = (clause: string, From: number, To: number, Band: string) => ({ clause, values: { From, To, Band } });
const policy = { rows: [row('B1', 60, 100, 'Good'), row('B2', 0, 59, 'Poor')] } as unknown as CompiledPolicy;
const run = (given: Record<string, string>) => bandExamples.run(given, policy);

it('finds the band of a score, both ends included', () => {
  for (const [Score, Band] of Object.entries({ 0: 'Poor', 59: 'Poor', 60: 'Good', 100: 'Good' }))
    expect(run({ Score })).toMatchObject({ gives: { Band } });
});

it('refuses what is not a score', () => {
  for (const Score of ['101', '-1', '7.5', 'high', '']) expect(run({ Score })).toHaveProperty('problem');
});
