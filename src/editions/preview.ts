import { type FSWatcher, watch } from 'node:fs';
import type { DocumentSet } from '../documents/document-set.ts';
import { type Log, silentLog } from '../kit/log.ts';
import { Refusal } from '../kit/refusal.ts';
import type { CompileCache, Registry } from '../policy/compile.ts';
import type { Preview } from './contract.ts';
import { type CompiledDraft, compileDraft } from './draft.ts';
import { readDraft } from './read-draft.ts';
import type { Editions } from './service.ts';
import { textHash } from './set-hash.ts';

/** A folder that is read again whenever something in it changes, laid over what is in force. It never takes its place. */
export interface LivePreview {
  state(): Preview;
  /** The documents as they would be. */
  documents(): DocumentSet;
  /** Calls after each reading. Gives the function that ends it. */
  onChange(listener: () => void): () => void;
  /** Settles when the preview is closed, so that streams can end. */
  readonly closed: Promise<void>;
  close(): void;
}

export interface PreviewOptions {
  folder: string;
  editions: Pick<Editions, 'current' | 'onChange'>;
  registry: Registry;
  log?: Log;
}

/** An editor saves in several steps; this long after the last of them the folder is read. */
const restMs = 80;

/** Begins to watch a folder. A folder that cannot be read now is refused; later on that is a diagnostic. */
export async function openPreview({
  folder,
  editions,
  registry,
  log = silentLog,
}: PreviewOptions): Promise<LivePreview> {
  const cache: CompileCache = new Map();
  const listeners = new Set<() => void>();
  const closing = Promise.withResolvers<void>();
  let version = 0;
  let draft = await read();
  let state = present(draft);
  let rest: NodeJS.Timeout | undefined;

  async function read(): Promise<CompiledDraft> {
    const base = [...(editions.current()?.set.documents.values() ?? [])];
    const texts = base.map(({ id, source }) => ({ id, source, hash: textHash(source) }));
    return compileDraft(texts, await readDraft([folder]), registry, cache);
  }

  function present({ isSound, diagnostics, differences, warnings }: CompiledDraft): Preview {
    version += 1;
    const changes = { edition: null, against: editions.current()?.edition.number ?? null, differences, warnings };
    const readAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
    return { folder, version, readAt, publishable: isSound, diagnostics: [...diagnostics], changes };
  }

  async function readAgain(): Promise<void> {
    try {
      draft = await read();
      state = present(draft);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      state = { ...state, version: ++version, publishable: false, diagnostics: [unreadable(folder, error)] };
    }
    for (const listener of listeners) listener();
  }

  const soon = () => {
    clearTimeout(rest);
    rest = setTimeout(() => void readAgain().catch((err) => log.error({ err }, 'the preview broke')), restMs);
  };
  const watcher = watchFolder(folder, soon, log);
  const forget = editions.onChange(soon);
  return {
    state: () => state,
    documents: () => draft.set.documents,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    closed: closing.promise,
    close: () => {
      clearTimeout(rest);
      watcher.close();
      forget();
      closing.resolve();
    },
  };
}

function watchFolder(folder: string, onChange: () => void, log: Log): FSWatcher {
  const watcher = watch(folder, { recursive: true, persistent: false }, onChange);
  watcher.on('error', (err) => {
    log.warn({ err, folder }, 'the folder can no longer be watched');
    onChange();
  });
  return watcher;
}

function unreadable(folder: string, { message, remedy }: Refusal): Preview['diagnostics'][number] {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { code: 'documents/folder', severity: 'error', file: folder, ...place, message, hint: remedy };
}
