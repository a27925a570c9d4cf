import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../kit/refusal.ts';
import type { FileSummary } from './read-file.ts';
import type { Batch, FromReader, ReaderTask, ToReader } from './reader-messages.ts';
import { refusedFile } from './refused-file.ts';

/** A file that was read, whose parts are taken one after the other. */
export interface Reading {
  summary: FileSummary;
  /** Rows in which something is wrong by themselves. */
  badRows: number;
  batches(): AsyncGenerator<Batch>;
  close(): Promise<void>;
}

export interface ReadingOptions {
  mayLeaveOut: boolean;
  /** Given when the hub stops. */
  stopping: AbortSignal;
  /** How long a file may take to arrive. */
  patienceMs?: number;
}

/** Companies in one transaction. */
const BATCH = 200;
const MEMORY_MB = 768;
/** A file of the largest size over a slow line; whoever sends nothing does not hold a thread for longer. */
const PATIENCE_MS = 5 * 60_000;

/** Sends a file to a thread of its own as it comes in, and waits until it is read. Throws a Refusal where it cannot be taken. */
export async function openReading(body: ReadableStream<Uint8Array>, options: ReadingOptions): Promise<Reading> {
  const worker = startWorker({ mayLeaveOut: options.mayLeaveOut, batch: BATCH });
  const close = async () => void (await worker.terminate());
  const say = (message: ToReader) => worker.postMessage(message);
  const ask = (message: ToReader, signal: AbortSignal) => {
    const answer = answerOf(worker, signal);
    say(message);
    return answer;
  };
  try {
    for await (const bytes of arriving(body, options)) say({ kind: 'bytes', bytes });
    const read = await ask({ kind: 'end' }, options.stopping);
    if (read.kind === 'refused') throw new Refusal(read.refusal);
    if (read.kind !== 'read') throw new Error(`The reader said ${read.kind}.`);
    const next = () => ask({ kind: 'next' }, options.stopping);
    return { summary: read.summary, badRows: read.badRows, batches: () => batchesOf(next), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The pieces of a file as they come in, for as long as there is patience and the hub runs. */
async function* arriving(
  body: ReadableStream<Uint8Array>,
  { stopping, patienceMs = PATIENCE_MS }: ReadingOptions,
): AsyncGenerator<Uint8Array> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    yield* Readable.fromWeb(body as WebStream, { signal: AbortSignal.any([late, stopping]) });
  } catch (error) {
    throw late.aborted ? refusedFile.tooSlow() : error;
  }
}

function startWorker(workerData: ReaderTask): Worker {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // Whoever waits for an answer hears of it; nobody else needs to.
  worker.on('error', () => {});
  worker.unref();
  return worker;
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<FromReader> {
  try {
    const [message] = (await once(worker, 'message', { signal })) as [FromReader];
    return message;
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusedFile.tooLarge() : error;
  }
}

async function* batchesOf(next: () => Promise<FromReader>): AsyncGenerator<Batch> {
  for (;;) {
    const batch = await next();
    if (batch.kind !== 'batch') throw new Error(`The reader said ${batch.kind}.`);
    if (batch.bad.length + batch.companies.length === 0) return;
    yield batch;
  }
}
