import { existsSync, statSync } from 'node:fs';
import type pg from 'pg';
import type { Secret } from '../kit/secret.ts';
import { anchorKeys } from './anchors/signature.ts';
import { anchorsFile } from './anchors/take-anchor.ts';
import { listedErasures } from './erasures/erasure.ts';
import { type AnchorsChecked, checkAnchors } from './verify/check-anchors.ts';
import { checkTicket } from './verify/check-ticket.ts';
import { type Finding, Findings } from './verify/finding.ts';
import { readStored } from './verify/read-stored.ts';

/** What is checked, and with what. */
export interface Verifying {
  /** As hub_app, which may read everything that is checked here. */
  pool: pg.Pool;
  /** Where anchors.log and erasures.log lie. */
  dataDir: string;
  /** Without it signatures cannot be checked, and the answer says so. */
  hubKey: Secret | undefined;
  /** Told after some tickets how many were checked, of how many. */
  progress?: (checked: number, all: number) => void;
}

/** What came of it. */
export interface Verification extends AnchorsChecked {
  tickets: number;
  events: number;
  /** Texts that were erased; their events are as they were. */
  erased: number;
  /** Texts that are gone and stand on no list of erasures. */
  unlisted: number;
  /** The first thing that is wrong with each ticket, at most a thousand. */
  findings: Finding[];
  /** How many things are wrong besides. */
  more: number;
  /** What could not be checked, a sentence each. Where there is one, nothing was verified. */
  couldNot: string[];
}

/**
 * Checks all logs, their words, what the hub shows of them, and the anchors. It reads in one snapshot and holds one ticket at a time;
 * the hub works on meanwhile.
 */
export async function verifyTickets({ pool, dataDir, hubKey, progress }: Verifying): Promise<Verification> {
  const file = anchorsFile(dataDir);
  // Before the snapshot: whatever the file covers by now is seen in it.
  const size = existsSync(file) ? statSync(file).size : 0;
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const findings = new Findings();
    const open = hubKey && anchorKeys(hubKey).open;
    const logs = await checkLogs(client, dataDir, findings, progress);
    const desk = await deskOf(client);
    const anchors = await checkAnchors(client, { file, size, desk, open }, findings);
    const couldNot = logs.events > 0 ? missing({ size, dataDir, hubKey }) : [];
    return { ...logs, ...anchors, findings: findings.list(), more: findings.more, couldNot };
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
}

async function checkLogs(client: pg.ClientBase, dataDir: string, findings: Findings, progress: Verifying['progress']) {
  const listed = await listedTexts(client, dataDir);
  const all = await countTickets(client);
  const counts = { tickets: 0, events: 0, erased: 0, unlisted: 0 };
  for await (const stored of readStored(client)) {
    const { finding, erased } = checkTicket(stored);
    findings.add(finding);
    counts.tickets += 1;
    counts.events += stored.log.length;
    counts.erased += erased.length;
    counts.unlisted += erased.filter((id) => !listed.has(id)).length;
    if (counts.tickets % 10_000 === 0) progress?.(counts.tickets, all);
  }
  return counts;
}

/** Ids of all texts that were erased by the hub, as the database and the data folder have them. */
async function listedTexts(client: pg.ClientBase, dataDir: string): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>('select unnest(texts) as id from tickets.erasure');
  const listed = new Set(rows.map(({ id }) => id));
  for await (const { texts } of listedErasures(dataDir)) for (const id of texts) listed.add(id);
  return listed;
}

async function countTickets(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ all: number }>('select count(*) as all from tickets.ticket');
  return rows[0]!.all;
}

async function deskOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from kit.desk');
  return rows[0]?.id ?? '';
}

function missing({ size, dataDir, hubKey }: { size: number } & Pick<Verifying, 'dataDir' | 'hubKey'>): string[] {
  const noFile = `There is no anchors.log in ${dataDir}, or it is empty. A change after which all hashes were made anew, and a ticket that was removed as a whole, cannot be found without it.`;
  const noKey = 'The key of the hub is not here, so nobody can say whether the lines of anchors.log are its own.';
  return [...(size === 0 ? [noFile] : []), ...(size > 0 && !hubKey ? [noKey] : [])];
}
