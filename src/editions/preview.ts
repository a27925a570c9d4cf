import { type FSWatcher, watch } from 'node:fs';
import type { DocumentSet } from '../documents/document-set.ts';
import { type Log, silentLog } from '../kit/log.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Registry } from '../policy/compile.ts';
import { openRecheck, type Recheck } from '../policy/recheck.ts';
import type { Preview } from './contract.ts';
import { compileDraft } from './draft.ts';
import { readDraft } from './read-draft.ts';
import type { Editions } from './service.ts';
import { textHash } from './set-hash.ts';
import { type Told, tellDraft } from './tell-draft.ts';

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
export async function openPreview(options: PreviewOptions): Promise<LivePreview> {
  const preview = new FolderPreview(options);
  await preview.read();
  preview.watch();
  return preview;
}

class FolderPreview implements LivePreview {
  readonly #options: PreviewOptions;
  readonly #recheck: Recheck;
  readonly #listeners = new Set<() => void>();
  readonly #closing = Promise.withResolvers<void>();
  #version = 0;
  #documents: DocumentSet = new Map();
  #state: Preview | undefined;
  #rest: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #stop = () => {};

  constructor(options: PreviewOptions) {
    this.#options = options;
    this.#recheck = openRecheck(options.registry);
  }

  get closed(): Promise<void> {
    return this.#closing.promise;
  }

  state(): Preview {
    return this.#state!;
  }

  documents(): DocumentSet {
    return this.#documents;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#rest);
    this.#stop();
    this.#closing.resolve();
  }

  watch(): void {
    const { folder, editions, log = silentLog } = this.#options;
    const soon = () => this.#readSoon(log);
    const watcher = watchFolder(folder, soon, log);
    const forget = editions.onChange(soon);
    this.#stop = () => {
      watcher.close();
      forget();
    };
  }

  async read(): Promise<void> {
    const { folder, editions } = this.#options;
    const held: DocumentSet = editions.current()?.set.documents ?? new Map();
    const texts = [...held.values()].map(({ id, source }) => ({ id, source, hash: textHash(source) }));
    const draft = compileDraft(texts, await readDraft([folder]), this.#recheck, held);
    this.#documents = draft.set.documents;
    this.#show(tellDraft(draft, editions.current()));
  }

  /** One reading after the other, so that a slow one never hides a later one. */
  #readSoon(log: Log): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#reading = this.#reading
        .then(() => this.#readAgain())
        .catch((err) => log.error({ err }, 'the preview broke'));
    }, restMs);
  }

  async #readAgain(): Promise<void> {
    await this.read().catch((error) => {
      if (!(error instanceof Refusal)) throw error;
      const last = this.#state!;
      this.#show({ ...last, publishable: false, diagnostics: [unreadable(this.#options.folder, error)] });
    });
  }

  #show(told: Told): void {
    this.#version += 1;
    const readAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
    this.#state = { ...told, folder: this.#options.folder, version: this.#version, readAt };
    for (const listener of this.#listeners) listener();
  }
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
