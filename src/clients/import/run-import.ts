import type { CleanText } from '../../kit/clean-text.ts';
import { inTransaction } from '../../kit/db/transaction.ts';
import { noted } from '../../people/noted.ts';
import type { WhoDid } from '../../people/who-did.ts';
import type { Clients } from '../service.ts';
import type { CleanReading } from './clean-batches.ts';
import { importBatch, type Running } from './import-batch.ts';
import { beginImport, endImport, noteBatch } from './import-store.ts';
import { Progress } from './match-company.ts';

/** An import that was begun; `done` when all of it is in, or it could not go on. It never throws. */
export interface StartedImport {
  id: string;
  done: Promise<void>;
}

/** Begins to bring in a file that was read, and goes on by itself. */
export async function startImport(
  clients: Clients,
  who: WhoDid,
  file: CleanText,
  reading: CleanReading,
): Promise<StartedImport> {
  const { pool, clock } = clients;
  const id = await beginImport(pool, who, file, reading.summary, clock.now());
  return { id, done: goOn(clients, { pool, clock, id, who, progress: new Progress() }, reading) };
}

/** What is done stays done, whatever happens: the same file again does the rest. */
async function goOn({ log, stopping }: Clients, running: Running, reading: CleanReading): Promise<void> {
  const { pool, clock, id } = running;
  const end = (state: 'failed' | 'interrupted') => endImport(pool, id, state, clock.now()).catch(() => undefined);
  // At once, since the database is closed soon after.
  const interrupted = () => void end('interrupted');
  stopping.addEventListener('abort', interrupted);
  try {
    for await (const { bad, companies, removed } of reading.batches()) {
      stopping.throwIfAborted();
      if (bad.length + removed.length > 0) await noteBatch(pool, id, { ...NOTHING, bad, removed }, clock.now());
      if (companies.length > 0) await importBatch(running, companies);
    }
    await finish(running);
  } catch (err) {
    if (stopping.aborted) return;
    log.error({ err, import: id }, 'an import could not go on');
    await end('failed');
  } finally {
    stopping.removeEventListener('abort', interrupted);
  }
}

const NOTHING = { made: 0, changed: 0, unchanged: 0, handled: 0 };

async function finish({ pool, clock, id, who }: Running): Promise<void> {
  const at = clock.now();
  await inTransaction(pool, async (client) => {
    await endImport(client, id, 'done', at);
    const { rows } = await client.query<Record<string, unknown>>(
      'select file, rows, made, changed, unchanged, bad_rows as "left out" from clients.import where id = $1',
      [id],
    );
    await noted(client, who, { act: 'companies.imported', kind: 'import', id, detail: rows[0]!, at });
  });
}
