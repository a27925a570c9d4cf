import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import { keyFor } from '../kit/hub-key.ts';
import type { MailSettings } from '../kit/mail-settings.ts';
import type { Secret } from '../kit/secret.ts';
import { readDkim } from './mail/dkim.ts';
import { postOf } from './mail/post.ts';
import { LIMITS } from './mail/relay.ts';
import { relayAddress } from './mail/relay-address.ts';
import { sendLetter } from './mail/send-letter.ts';
import type { Limits } from './mail/with-server.ts';
import type { Queues } from './queue.ts';
import type { Delivery, LetterJob } from './service.ts';
import type { Runner } from './tell.ts';

export interface OpenDelivery {
  /** As hub_app. */
  pool: pg.Pool;
  queues: Pick<Queues, 'define'>;
  hubKey: Secret;
  settings: Partial<MailSettings>;
  publicUrl: string;
  clock: Clock;
  /** Whether what a letter stands for is over, by the name that whoever wrote it gave. */
  isOver(about: string): Promise<boolean>;
  /** Who is told of a letter that was given up, by id. */
  operators(client: Runner): Promise<string[]>;
  /** For tests. */
  limits?: Limits;
}

/** Opens the way out for mail and begins to send what waits; without SMTP_URL there is none, and what waits stays. */
export async function openDelivery(parts: OpenDelivery): Promise<Delivery> {
  const { pool, queues, hubKey, settings, publicUrl, clock, isOver, operators, limits = LIMITS } = parts;
  const key = keyFor('delivery', hubKey);
  const { smtpUrl, mailFrom: from } = settings;
  if (!smtpUrl || !from) return { pool, clock, key, post: undefined };
  const relay = relayAddress(smtpUrl);
  const sender = { from, dkim: readDkim(settings), publicUrl };
  const queue = await queues.define<LetterJob>('letters');
  const sending = {
    pool,
    clock,
    key,
    sender,
    relay,
    limits,
    queue,
    isOver,
    operators,
    luck: () => randomInt(1001) / 1000,
  };
  await queue.work((job) => sendLetter(sending, job));
  return { pool, clock, key, post: postOf({ clock, key, relay: relay.label, from, queue }) };
}
