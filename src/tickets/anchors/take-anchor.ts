import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { withFileLock } from '../../kit/db/embedded/file-lock.ts';
import { appendLine, lastLine } from '../../kit/lines-file.ts';
import { Refusal } from '../../kit/refusal.ts';
import { stamp } from '../instants.ts';
import { type Anchor, lineHash, readAnchor, START } from './anchor.ts';
import { type FeedEvent, isThere, readFeed } from './feed.ts';
import { merkleRoot } from './merkle.ts';
import { signed } from './signature.ts';
import { ticketsOf } from './tickets-of.ts';

/** The file in the data folder. */
export const anchorsFile = (dataDir: string): string => join(dataDir, 'anchors.log');

/** Most events of one anchor: what is held in memory, and how long a lock is held. */
export const MOST_EVENTS = 5000;

export interface Anchoring {
  pool: pg.Pool;
  dataDir: string;
  /** Id of the desk that the database is. */
  desk: string;
  /** The secret key (`anchorKeys`). */
  secret: KeyObject;
}

/** Anchors all that was written since the last anchor; gives how many events. Several processes on one folder take turns. */
export async function takeAnchors(anchoring: Anchoring, now: Temporal.Instant): Promise<number> {
  const file = anchorsFile(anchoring.dataDir);
  for (let all = 0; ; ) {
    const count = await withFileLock(`${file}.lock`, () => takeOne(anchoring, file, now), 10_000);
    all += count;
    if (count < MOST_EVENTS) return all;
  }
}

async function takeOne({ pool, desk, secret }: Anchoring, file: string, now: Temporal.Instant): Promise<number> {
  const line = lastLine(file);
  const last = line === undefined ? undefined : (readAnchor(line) ?? unreadable(file));
  if (last && last.desk !== desk) throw otherDesk(file);
  if (last && !(await isThere(pool, last.position))) throw wentBack(file);
  const events = await readFeed(pool, last?.position ?? START, MOST_EVENTS);
  if (events.length === 0) return 0;
  const made = { n: (last?.n ?? 0) + 1, desk, at: stamp(now), ...summed(events), before: lineHash(line) };
  appendLine(file, JSON.stringify(signed(made, secret)));
  return events.length;
}

function summed(events: readonly FeedEvent[]): Pick<Anchor, 'position' | 'count' | 'root' | 'tickets'> {
  const { tx, id } = events.at(-1)!;
  const root = merkleRoot(events.map((it) => Buffer.from(it.hash, 'hex'))).toString('hex');
  return { position: { tx, id }, count: events.length, root, tickets: ticketsOf(events) };
}

/** Going on after a line that nobody can read would hide what was done to it. */
function unreadable(file: string): never {
  throw new Refusal({
    code: 'anchors/unreadable',
    message: `The last line of ${file} is no anchor, so no further one can follow it.`,
    remedy: 'Find out who wrote to that file, put it back from a backup, and run `npx hub verify`.',
  });
}

/** Transactions are counted anew after a restore: going on behind this line would leave out what is written from now on. */
const wentBack = (file: string) =>
  new Refusal({
    code: 'anchors/went-back',
    message: `The last event that ${file} names is not in the database any more.`,
    remedy:
      'Run `npx hub verify`: it names what is gone. Where you restored a backup, keep that file elsewhere then; a new one begins by itself.',
  });

const otherDesk = (file: string) =>
  new Refusal({
    code: 'anchors/other-desk',
    message: `${file} belongs to another database than the one of this hub.`,
    remedy: 'Give each database a data folder of its own (DATA_DIR).',
  });
