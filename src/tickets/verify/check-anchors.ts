import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { linesOf } from '../../kit/lines-file.ts';
import { type Anchor, lineHash, readAnchor, START } from '../anchors/anchor.ts';
import { merkleRoot } from '../anchors/merkle.ts';
import { isSigned } from '../anchors/signature.ts';
import { cursor } from './cursor.ts';
import { Feed, isAfter, type Unanchored } from './feed.ts';
import { findWrong } from './find-wrong.ts';
import type { Finding, Findings } from './finding.ts';
import type { PlacedEvent } from './placed-event.ts';

/** The file, as far as it went before the database was looked at. */
export interface AnchorsAsOf {
  file: string;
  size: number;
  desk: string;
  /** What checks signatures; without it the rest is checked. */
  open: KeyObject | undefined;
}

/** What the anchors cover. */
export interface AnchorsChecked {
  anchors: number;
  lastAt: string | null;
  unanchored: Unanchored;
}

const FEED = `select tx::text, id, ticket, seq, encode(hash, 'hex') as hash,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
  from tickets.event e order by e.tx, e.id`;

/** Checks each line of the file and the events that it covers, in the order of the feed; what is behind the last line is counted. */
export async function checkAnchors(
  client: pg.ClientBase,
  asOf: AnchorsAsOf,
  findings: Findings,
): Promise<AnchorsChecked> {
  for (const it of await fromTheFuture(client)) findings.add(it);
  const feed = new Feed(cursor<PlacedEvent>(client, FEED));
  let last: { line: string; anchor: Anchor } | undefined;
  for await (const line of linesOf(asOf.file, asOf.size)) {
    const anchor = readAnchor(line);
    const wrong = wrongLine(anchor, last, asOf);
    // Nothing that follows such a line can be trusted.
    if (!anchor || wrong) {
      findings.add(ofFile(`Line ${(last?.anchor.n ?? 0) + 1} of anchors.log ${wrong}`));
      break;
    }
    const events = await feed.upTo(anchor.position);
    if (!fits(anchor, events)) for (const it of await findWrong(client, anchor, events)) findings.add(it);
    last = { line, anchor };
  }
  return { anchors: last?.anchor.n ?? 0, lastAt: last?.anchor.at ?? null, unanchored: await feed.rest() };
}

function wrongLine(
  anchor: Anchor | undefined,
  last: { line: string; anchor: Anchor } | undefined,
  asOf: AnchorsAsOf,
): string | undefined {
  if (!anchor) return 'is no anchor.';
  if (anchor.desk !== asOf.desk) return 'is of another database.';
  if (asOf.open && !isSigned(anchor, asOf.open))
    return "is not signed by this hub's key: it was changed, or the key is another one.";
  if (anchor.n !== (last?.anchor.n ?? 0) + 1 || anchor.before !== lineHash(last?.line))
    return 'does not follow from the line before: lines were removed or moved.';
  if (!isAfter(anchor.position, last?.anchor.position ?? START)) return 'goes back.';
  return undefined;
}

const fits = ({ count, root }: Anchor, events: readonly PlacedEvent[]): boolean =>
  count === events.length && root === merkleRoot(events.map((it) => Buffer.from(it.hash, 'hex'))).toString('hex');

/** An event of a transaction that was not yet would stay out of the feed, and so out of all anchors. */
async function fromTheFuture(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<{ ticket: string; number: number | null; seq: number }>(
    `select e.ticket, t.number, e.seq from tickets.event e left join tickets.ticket t on t.id = e.ticket
      where e.tx >= pg_snapshot_xmax(pg_current_snapshot()) order by e.tx, e.id limit 1000`,
  );
  return rows.map((it) => ({
    kind: 'log',
    ...it,
    says: 'claims to be of a transaction that was not yet: it was put in or moved.',
  }));
}

const ofFile = (says: string): Finding => ({ kind: 'anchors', ticket: null, number: null, seq: null, says });
