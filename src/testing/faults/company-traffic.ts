import { setTimeout as sleep } from 'node:timers/promises';
import type { CompanyList } from '../../clients/company-contract.ts';

/** A hub that runs, and who is signed in to it. */
export interface SignedIn {
  url: string;
  cookie: string;
}

/** What somebody saw who entered companies. */
export interface CompaniesSeen {
  /** Names that the hub confirmed. */
  confirmed: string[];
  /** All statuses that it answered; 0 where it answered nothing. */
  statuses: Set<number>;
}

/** Enters companies one after the other, under names of its own, until it is told to stop. */
export function enterCompanies(at: SignedIn, name: string): () => Promise<CompaniesSeen> {
  const seen: CompaniesSeen = { confirmed: [], statuses: new Set() };
  let isOver = false;
  const work = (async () => {
    for (let n = 1; !isOver; n++) await enter(at, `${name} ${n}`, seen);
    return seen;
  })();
  return () => {
    isOver = true;
    return work;
  };
}

async function enter({ url, cookie }: SignedIn, name: string, seen: CompaniesSeen): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url, cookie };
  const ask = { method: 'POST', headers, body: JSON.stringify({ name }), signal: AbortSignal.timeout(20_000) };
  const status = await fetch(`${url}/api/v1/companies`, ask).then(
    (it) => it.status,
    () => 0,
  );
  seen.statuses.add(status);
  if (status === 200) seen.confirmed.push(name);
  else await sleep(20);
}

/** What was seen and what is there do not go together: in sentences. A name that was never confirmed may be there or not. */
export async function companyFindings(at: SignedIn, { confirmed, statuses }: CompaniesSeen): Promise<string[]> {
  const there = await companiesAt(at);
  const once = new Set(there);
  return [
    ...confirmed.filter((it) => !once.has(it)).map((it) => `${it} was confirmed, and is missing.`),
    ...(once.size === there.length ? [] : [`${there.length - once.size} companies are there twice.`]),
    ...[...statuses].filter((it) => ![0, 200, 503].includes(it)).map((it) => `The hub answered ${it}.`),
  ];
}

async function companiesAt({ url, cookie }: SignedIn): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const answer = await fetch(`${url}/api/v1/companies${after && `?after=${after}`}`, { headers: { cookie } });
    const page = (await answer.json()) as CompanyList;
    names.push(...page.companies.map((it) => it.name));
    after = page.next;
  }
  return names;
}
