import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kit/refusal.ts';
import { type FileRead, readFile } from './read-file.ts';
import type { FromReader, ReaderTask, ToReader } from './reader-messages.ts';

// Reads one file in a thread of its own, so that the desk never waits for it: takes its bytes, then gives what it says in
// batches, each when it is asked for.

const { mayLeaveOut, batch } = workerData as ReaderTask;
const chunks: Uint8Array[] = [];
let read: FileRead | undefined;
const say = (message: FromReader) => parentPort!.postMessage(message);

parentPort!.on('message', (message: ToReader) => {
  if (message.kind === 'bytes') chunks.push(message.bytes);
  else if (message.kind === 'end') void finish();
  else give();
});

async function finish(): Promise<void> {
  try {
    read = await readFile(chunks.splice(0), mayLeaveOut);
    say({ kind: 'read', summary: read.summary, badRows: read.bad.length });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, status, message, remedy } = error;
    say({ kind: 'refused', refusal: { code, status, message, remedy } });
  }
}

/** First the rows that are left out, then the companies. */
function give(): void {
  const bad = read!.bad.splice(0, batch);
  const companies = bad.length > 0 ? [] : read!.companies.splice(0, batch);
  say({ kind: 'batch', bad, companies });
}
