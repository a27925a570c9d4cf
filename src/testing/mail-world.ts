import { randomBytes } from 'node:crypto';
import { openDelivery } from '../delivery/open-delivery.ts';
import { openQueues, type Queues } from '../delivery/queue.ts';
import type { Delivery } from '../delivery/service.ts';
import type { Clock } from '../kit/clock.ts';
import { inTransaction } from '../kit/db/transaction.ts';
import { Secret } from '../kit/secret.ts';
import type { TestDatabase } from './test-database.ts';

export const MAIL_FROM = 'LeanTech Support <support@leantech.example>';
/** What opens the link in a letter of these tests; it may stand nowhere but in the mail. */
export const LINK_SECRET = 'Canary_'.padEnd(43, 'x');

/** The outbox of one process, on a database and a mail server of the test's own. */
export interface MailWorld {
  delivery: Delivery;
  queues: Queues;
  /** Writes a letter in a transaction of its own, and gives its id. */
  write(to: string, more?: { about?: string; overAt?: string }): Promise<string>;
  close(): Promise<void>;
}

export interface MailWorldParts {
  clock: Clock;
  /** SMTP_URL; without it mail is not set up. */
  url?: string;
  hubKey?: Secret;
  /** What is over by now, by the name that letters give. */
  over?: Set<string>;
  /** Who is told of letters that are given up. */
  operators?: string[];
  stageMs?: number;
}

export async function openMailWorld(database: TestDatabase, parts: MailWorldParts): Promise<MailWorld> {
  const { clock, url, over = new Set(), operators = [], stageMs = 2000 } = parts;
  const queues = await openQueues(database.address, undefined, { pollSeconds: 0.5, heartbeatSeconds: 10 });
  const delivery = await openDelivery({
    pool: database.app,
    queues,
    hubKey: parts.hubKey ?? new Secret(randomBytes(32).toString('base64url')),
    settings: url ? { smtpUrl: new Secret(url), mailFrom: MAIL_FROM } : {},
    publicUrl: 'http://localhost:7010',
    clock,
    isOver: async (about) => over.has(about),
    operators: async () => operators,
    limits: { stageMs },
  });
  return {
    delivery,
    queues,
    write: (to, more) =>
      inTransaction(database.app, async (client) => {
        await delivery.post!.send(client, letterTo(to, clock, more));
        const { rows } = await client.query<{ id: string }>(
          'select id from delivery.letter where recipient = $1 order by id desc limit 1',
          [to],
        );
        return rows[0]!.id;
      }),
    close: () => queues.close(),
  };
}

/** A letter with a one-time link. */
export function letterTo(
  to: string,
  clock: Clock,
  { about = 'a link', overAt }: { about?: string; overAt?: string } = {},
) {
  const until = overAt ?? clock.now().add({ hours: 168 }).toString();
  const link = { name: 'Ana Reyes', path: `/join#${LINK_SECRET}`, until, zone: 'Asia/Manila' };
  return {
    to,
    about,
    overAt: Temporal.Instant.from(until),
    template: { kind: 'invitation' as const, by: 'Ben Cruz', ...link },
  };
}

/** How letters stand, by recipient. */
export async function letters(database: TestDatabase) {
  const { rows } = await database.owner.query<{
    recipient: string;
    state: string;
    tries: number;
    answer: string | null;
    has: boolean;
  }>(`select recipient, state, tries, answer, fields is not null as has from delivery.letter order by id`);
  return rows;
}
