import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompanyList } from '../../clients/company-contract.ts';
import { signInTo } from '../first-account.ts';
import { type ShakenHub, shakenHub } from './processes.ts';
import { faultChance } from './seeded.ts';

let shaken: ShakenHub;
let cookie: string;
beforeAll(async () => {
  shaken = await shakenHub();
  ({ cookie } = await signInTo(shaken.hub()));
});
afterAll(() => shaken?.stop());

let companies = 0;
/** Enters companies until told to stop: those that the hub confirmed, and all that it answered; 0 where it did not. */
function enterCompanies() {
  const seen = { confirmed: [] as string[], statuses: new Set<number>() };
  let isOver = false;
  const headers = { 'content-type': 'application/json', origin: shaken.url, cookie };
  const enter = async (name: string) => {
    const ask = { method: 'POST', headers, body: JSON.stringify({ name }), signal: AbortSignal.timeout(20_000) };
    const status = await fetch(`${shaken.url}/api/v1/companies`, ask).then(
      (it) => it.status,
      () => 0,
    );
    seen.statuses.add(status);
    if (status === 200) seen.confirmed.push(name);
    else await sleep(20);
  };
  const work = (async () => {
    while (!isOver) await enter(`Company ${++companies}`);
    return seen;
  })();
  return () => {
    isOver = true;
    return work;
  };
}

async function entered(): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const answer = await fetch(`${shaken.url}/api/v1/companies${after && `?after=${after}`}`, { headers: { cookie } });
    const page = (await answer.json()) as CompanyList;
    names.push(...page.companies.map((it) => it.name));
    after = page.next;
  }
  return names;
}

const FAULTS = {
  'the hub by kill -9': () => shaken.killHub(),
  'the hub, asked to stop,': () => shaken.replaceHub(),
  'PostgreSQL by kill -9': () => shaken.killServer('kill -9'),
  'PostgreSQL at once (pg_ctl -m immediate)': () => shaken.killServer('immediate'),
};

test.each(Object.entries(FAULTS))(
  'F03 %s ends at moments of chance, and what was confirmed is there, once',
  async (what, end) => {
    const chance = faultChance(what);
    const stop = enterCompanies();
    for (let round = 0; round < 2; round++) {
      await sleep(chance.number(800));
      await end();
    }
    await sleep(300);
    const { confirmed, statuses } = await stop();
    const there = await entered();
    expect(confirmed.length).toBeGreaterThan(10);
    expect(confirmed.filter((it) => !there.includes(it))).toEqual([]);
    expect([...statuses].filter((it) => ![0, 200, 503].includes(it))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
    expect(new URL(shaken.hub().url).port).toBe(new URL(shaken.url).port);
  },
);
