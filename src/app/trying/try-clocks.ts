import { Refusal } from '../../kit/refusal.ts';
import { clocks } from '../../sla/clocks.ts';
import type { ClockEdition } from '../../sla/edition.ts';
import { presentClock } from '../../sla/present.ts';
import { type CaseTicket, type ClockCase, readClockCase } from '../../sla/read-case.ts';
import { EventProblem } from '../../sla/read-event.ts';
import type { Contract } from '../../sla/terms.ts';
import type { ExitCode, Io } from '../command.ts';
import type { TrialDocuments } from './documents.ts';
import { parseCase } from './given-case.ts';
import { loadEditions } from './trial-editions.ts';

/** `hub try clocks`: what the clocks of some tickets show at an instant. JSON in, JSON out. */
export async function tryClocks(stdin: string | undefined, documents: TrialDocuments, io: Io): Promise<ExitCode> {
  const given = readCase(stdin);
  const editions = await loadEditions(given, documents);
  io.out(JSON.stringify(answer(given, editions), null, 2));
  return 0;
}

/** Clocks of one company at a time: each under its own contract. What is to be said about events stands beside them. */
function answer({ tickets, asOf }: ClockCase, editions: readonly ClockEdition[]) {
  const groups = Map.groupBy(tickets, (it) => JSON.stringify(contractOf(it, editions)));
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

/** The contract of a company, by its id, its slug or its title. A company without one has the common targets. */
function contractOf({ company, place, suspensions }: CaseTicket, editions: readonly ClockEdition[]): Contract {
  const document = company && editions.map((it) => findContract(it, company)).findLast((it) => it);
  return { ...(document ? { document } : {}), ...(place ? { place } : {}), ...(suspensions ? { suspensions } : {}) };
}

function findContract({ policies }: ClockEdition, company: string): string | undefined {
  const contracts = [...policies.documents.values()].filter((it) => it.meta.category === 'contract');
  const slug = company.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return contracts.find(
    ({ id, meta }) =>
      [company.toLowerCase(), `ct-${slug}`].includes(id.toLowerCase()) ||
      meta.title.toLowerCase() === company.toLowerCase(),
  )?.id;
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
