import type pg from 'pg';
import { type Job as BossJob, type Db, PgBoss } from 'pg-boss';
import type { Address } from '../kit/db/address.ts';
import { failpoint } from '../kit/failpoint.ts';
import { type Log, silentLog } from '../kit/log.ts';
import { grantJobs } from './queue/grant-jobs.ts';

/** The queues of the hub, in PostgreSQL: any number of processes work on them, and each job is taken once at a time. */
export interface Queues {
  /** Makes a queue, or finds it as another process made it. */
  define<T extends object>(name: string, options?: QueueOptions): Promise<Queue<T>>;
  /** Takes nothing more, gives running jobs a moment, and puts back what did not end. */
  close(): Promise<void>;
}

/** How a queue is worked on. */
export interface QueueOptions {
  /** How many jobs one process works on at a time; 8 where nothing is said. */
  atOnce?: number;
  /** How many of one group run at a time in one process, so that a slow host keeps nobody else waiting; 2. */
  perGroup?: number;
}

/** One queue. What a job carries is stored in clear: an id, or what is sealed. */
export interface Queue<T extends object> {
  /** Adds a job in the transaction of the caller: it exists when that commits, and never where it rolls back. */
  enqueue(client: pg.ClientBase, data: T, how: Placed): Promise<void>;
  /** Works on the queue from now on. A handler that throws gets the job again, later and later. */
  work(handler: (job: Job<T>) => Promise<void>): Promise<void>;
}

/** Where a job stands. */
export interface Placed {
  /** What it shares its turn with: the host that it goes to. */
  group: string;
  /** Not before so many seconds from now. */
  afterSeconds?: number;
}

/** A job that is being worked on. */
export interface Job<T> {
  data: T;
  /** Given when the hub stops, or when the job took too long and is given to another. */
  signal: AbortSignal;
  /**
   * Ends the job in a transaction, together with what came of it. Throws where the job was given to another meanwhile, whose word then
   * counts. Without it the job ends when the handler returns.
   */
  done(client: pg.ClientBase): Promise<void>;
}

/** For tests: how often to look for work besides PostgreSQL's notes. */
export interface QueuePace {
  pollSeconds?: number;
  /** How long a process that is gone keeps its jobs. */
  heartbeatSeconds?: number;
}

/**
 * Opens the queues as the owner of the schema `jobs`, which is made or brought up to date here. hub_app may add jobs and end them in
 * transactions of its own.
 */
export async function openQueues(
  address: Address,
  log: Log = silentLog,
  { pollSeconds = 2, heartbeatSeconds = 10 }: QueuePace = {},
): Promise<Queues> {
  const boss = new PgBoss({
    ...(address.as('owner') as object),
    schema: 'jobs',
    max: 4,
    application_name: 'leantech-hub jobs',
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  boss.on('error', (err) => log.warn({ err }, 'the queues had a problem'));
  boss.on('warning', ({ message }) => log.info({ reason: message }, 'the queues say'));
  await boss.start();
  await grantJobs(boss.getDb());
  return {
    define: async (name, { atOnce = 8, perGroup = 2 } = {}) => {
      await boss.createQueue(name, { ...LASTING, heartbeatSeconds });
      const pace = { pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds };
      return queueOf(boss, name, { ...pace, localConcurrency: atOnce, localGroupConcurrency: perGroup });
    },
    close: () => boss.stop({ graceful: true, timeout: 3000 }),
  };
}

/** A job whose process died is given to another; one that fails is tried again until its own code gives up. */
const LASTING = {
  notify: true,
  retryLimit: 10_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 600,
  deleteAfterSeconds: 3600,
} as const;

type WorkPace = {
  pollingIntervalSeconds: number;
  notifyPollingIntervalSeconds: number;
  localConcurrency: number;
  localGroupConcurrency: number;
};

function queueOf<T extends object>(boss: PgBoss, name: string, pace: WorkPace): Queue<T> {
  return {
    enqueue: async (client, data, { group, afterSeconds }) => {
      const when = afterSeconds === undefined ? {} : { startAfter: Math.ceil(afterSeconds) };
      await boss.send(name, data, { group: { id: group.slice(0, 200) }, ...when, db: on(client) });
    },
    work: async (handler) => {
      await boss.work<T>(name, pace, async (jobs: BossJob<T>[]) => {
        for (const job of jobs) {
          await failpoint('queue:taken');
          await handler(jobOf(boss, name, job));
          await failpoint('queue:handled');
        }
      });
    },
  };
}

function jobOf<T extends object>(boss: PgBoss, name: string, job: BossJob<T>): Job<T> {
  const { id, data, retryCount, signal } = job;
  const done = async (client: pg.ClientBase) => {
    // The count is there, though the types of the library do not say so.
    const ended = await boss.complete(name, { id, retryCount }, null, { db: on(client) });
    const { affected } = ended as { affected?: number };
    if (affected !== 1) throw new Error('This job was given to another process meanwhile.');
  };
  return { data, signal, done };
}

/** Runs what pg-boss asks on this connection, so in its transaction. */
const on = (client: pg.ClientBase): Db => ({
  executeSql: async (text, values) => ({ rows: (await client.query(text, values)).rows }),
});
