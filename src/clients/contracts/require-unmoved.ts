import { differencesBetween } from '../../editions/differences.ts';
import type { DocumentText } from '../../editions/edition.ts';
import { readSet } from '../../editions/read-set.ts';
import { editionDb, hashesOf, textOf } from '../../editions/store.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { ContractWork } from './parts.ts';

/** Passes where a contract is still the one that a change started from; else refuses, and tells what became of it. */
export async function requireUnmoved(
  parts: ContractWork,
  id: string,
  started: string | null,
  held: readonly DocumentText[],
): Promise<void> {
  const now = held.find((it) => it.id === id);
  if ((now?.hash ?? null) === started) return;
  const source = started ? await textOf(editionDb(parts.pool), started) : undefined;
  const before = readSet(started && source ? [{ id, hash: started, source }] : []);
  const words = differencesBetween(before, readSet(now ? [now] : [])).map((it) => it.words);
  throw movedOn(id, await whoMoved(parts, id, now?.hash), words);
}

/** The edition by which a contract came to read as it does. */
async function whoMoved({ pool, reader }: ContractWork, id: string, held: string | undefined) {
  const { changed } = await reader.history(id);
  const hashes = await hashesOf(editionDb(pool), id);
  return changed.find((it) => hashes.get(it.number) === held);
}

type Mover = Awaited<ReturnType<typeof whoMoved>>;

function movedOn(id: string, mover: Mover, words: readonly string[]): Refusal {
  const by = mover ? `${mover.author} published edition ${mover.number} ("${mover.note}")` : 'Somebody published it';
  return new Refusal({
    code: 'contracts/changed-meanwhile',
    status: 409,
    message: `${id} is not what you started from: ${by}. ${words.slice(0, 8).join('. ')}.`,
    remedy: 'Nothing of yours is lost: look at what is there now, then publish yours over it, or take theirs.',
  });
}
