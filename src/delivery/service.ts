import type pg from 'pg';
import type { Clock } from '../kit/clock.ts';
import type { Secret } from '../kit/secret.ts';
import type { Template } from './template.ts';

/** What the routes of delivery work with, and what other modules send by. */
export interface Delivery {
  /** As hub_app. */
  pool: pg.Pool;
  clock: Clock;
  /** Seals the fields of letters. */
  key: Secret;
  /** Undefined where mail is not set up: then nothing is mailed, and links are shown on the screen. */
  post: Post | undefined;
}

/** The way out for mail. */
export interface Post {
  /** Host and port of the mail server, for people. */
  relay: string;
  from: string;
  /** Writes a letter in the transaction of the caller: it leaves when that commits. No server is waited for. */
  send(client: pg.ClientBase, letter: NewLetter): Promise<void>;
  /** Puts a letter that waits into the queue once more. */
  again(client: pg.ClientBase, letter: { id: string; recipient: string }): Promise<void>;
}

/** A letter to one recipient. */
export interface NewLetter {
  to: string;
  template: Template;
  /** What it stands for, by which `isOver` is asked before each try. */
  about: string;
  overAt: Temporal.Instant;
}

/** All that a job carries. */
export interface LetterJob {
  letter: string;
}
