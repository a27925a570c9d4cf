import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInTo } from '../first-account.ts';
import { companyFindings, enterCompanies, type SignedIn } from './company-traffic.ts';
import { endings, type ShakenHub, shakenHub } from './processes.ts';
import { faultChance } from './seeded.ts';

let shaken: ShakenHub;
let at: SignedIn;
beforeAll(async () => {
  shaken = await shakenHub();
  at = { url: shaken.url, ...(await signInTo(shaken.hub())) };
});
afterAll(() => shaken?.stop());

test.each(Object.entries(endings))(
  'F03 %s ends at moments of chance, and what was confirmed is there, once',
  async (what, end) => {
    const chance = faultChance(what);
    const stop = enterCompanies(at, what);
    for (let round = 0; round < 2; round++) {
      await sleep(chance.number(800));
      await end(shaken);
    }
    await sleep(300);
    const seen = await stop();
    expect(await companyFindings(at, seen)).toEqual([]);
    expect(seen.confirmed.length).toBeGreaterThan(10);
    expect(new URL(shaken.hub().url).port).toBe(new URL(shaken.url).port);
  },
);

test('what is missing, and an answer that never may be, are found', async () => {
  const seen = { confirmed: ['Nobody entered this'], statuses: new Set([200, 500]) };
  expect(await companyFindings(at, seen)).toEqual([
    'Nobody entered this was confirmed, and is missing.',
    'The hub answered 500.',
  ]);
});
