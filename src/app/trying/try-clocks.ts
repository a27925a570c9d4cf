import { unknownCompany } from '../../clients/company-names.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { SettingFlags } from '../../kit/settings.ts';
import { clocks } from '../../sla/clocks.ts';
import type { ClockEdition } from '../../sla/edition.ts';
import { presentClock } from '../../sla/present.ts';
import { type CaseTicket, type ClockCase, readClockCase } from '../../sla/read-case.ts';
import { EventProblem } from '../../sla/read-event.ts';
import type { Contract } from '../../sla/terms.ts';
import type { ExitCode, Io } from '../command.ts';
import type { TrialDocuments } from './documents.ts';
import { parseCase } from './given-case.ts';
import { publishedFor } from './published-editions.ts';
import { loadEditions } from './trial-editions.ts';

/** Whose case it is and on what it runs, as the command line says. */
export interface ClockTrial {
  documents: TrialDocuments;
  /** A company's name: the case is of that company, and runs on what is published. */
  company?: string;
  /** Folders were named: the case runs on their documents. */
  isFromFolders: boolean;
  /** Which hub is meant. */
  flags: SettingFlags;
}

/** `hub try clocks`: what the clocks of some tickets show at an instant. JSON in, JSON out. */
export async function tryClocks(stdin: string | undefined, trial: ClockTrial, io: Io): Promise<ExitCode> {
  const { documents, company, isFromFolders, flags } = trial;
  const given = readCase(stdin);
  if (company !== undefined && !isFromFolders) {
    const { editions, contract } = await publishedFor(given, company, flags, io);
    io.out(JSON.stringify(answer(given, editions, underContract(contract)), null, 2));
    return 0;
  }
  const editions = await loadEditions(given, documents);
  if (company !== undefined) requireContract(company, editions);
  const contractOf = (it: CaseTicket) => contractIn(editions, company === undefined ? it : { ...it, company });
  io.out(JSON.stringify(answer(given, editions, contractOf), null, 2));
  return 0;
}

type ContractOf = (ticket: CaseTicket) => Contract;

/** Clocks of one company at a time: each under its own contract. What is to be said about events stands beside them. */
function answer({ tickets, asOf }: ClockCase, editions: readonly ClockEdition[], contractOf: ContractOf) {
  const groups = Map.groupBy(tickets, (it) => JSON.stringify(contractOf(it)));
  const results = [...groups].map(([contract, own]) =>
    clocks(
      own.flatMap((it) => it.events),
      editions,
      JSON.parse(contract) as Contract,
      asOf,
    ),
  );
  const flags = results.flatMap((it) => it.flags);
  return {
    clocks: results.flatMap((it) => it.clocks).map(presentClock),
    ...(flags.length ? { flags } : {}),
  };
}

/** The place of the affected site counts, else that of the company. */
function underContract(contract: Contract): ContractOf {
  return ({ place, suspensions }) => ({
    ...contract,
    ...(place ? { place } : {}),
    ...(suspensions ? { suspensions } : {}),
  });
}

/** The contract of a company, by its id, its slug or its title. A company without one has the common targets. */
function contractIn(
  editions: readonly ClockEdition[],
  { company, place, suspensions }: Pick<CaseTicket, 'company' | 'place' | 'suspensions'>,
): Contract {
  const document = company && editions.map((it) => findContract(it, company)).findLast((it) => it);
  return { ...(document ? { document } : {}), ...(place ? { place } : {}), ...(suspensions ? { suspensions } : {}) };
}

function contractsIn({ policies }: ClockEdition) {
  return [...policies.documents.values()].filter((it) => it.meta.category === 'contract');
}

function findContract(edition: ClockEdition, company: string): string | undefined {
  const slug = company.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return contractsIn(edition).find(
    ({ id, meta }) =>
      [company.toLowerCase(), `ct-${slug}`].includes(id.toLowerCase()) ||
      meta.title.toLowerCase() === company.toLowerCase(),
  )?.id;
}

/** In folders a company is known by its contract alone. */
function requireContract(company: string, editions: readonly ClockEdition[]): void {
  if (contractIn(editions, { company }).document) return;
  const titles = editions.flatMap((it) => contractsIn(it).map(({ title }) => title));
  throw unknownCompany(company, [...new Set(titles)]);
}

function readCase(stdin: string | undefined): ClockCase {
  try {
    return readClockCase(parseCase(stdin), Date.now());
  } catch (error) {
    if (!(error instanceof EventProblem)) throw error;
    throw new Refusal({
      code: 'not-a-case',
      message: error.message,
      remedy: 'Write {"contactedAt": "2026-11-23T01:30:00Z", "severity": "SEV3", "events": [], "asOf": "…"}.',
    });
  }
}
