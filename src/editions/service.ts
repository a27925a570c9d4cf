import type { Clock } from '../kit/clock.ts';
import { systemClock } from '../kit/clock.ts';
import { type Log, silentLog } from '../kit/log.ts';
import type { Registry } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type EditionCompiler, editionCompiler } from './compile-edition.ts';
import type { Edition, Resolved } from './edition.ts';
import { inForceAt, scheduledAfter } from './in-force.ts';
import { findEdition } from './reading.ts';
import { documentsOf, type EditionDb, listEditions, resolvedOf } from './store.ts';

/** An edition ready to work by. */
export interface CompiledEdition {
  edition: Edition;
  set: PolicySet;
  resolved: Resolved;
}

/** What this process knows of the editions. */
export interface Editions {
  /** The edition in force at this very moment; nothing before the first is published. */
  current(): CompiledEdition | undefined;
  /** Every edition, in the order of publishing. */
  list(): readonly Edition[];
  /** An edition of any time, compiled when it is first asked for. Refuses a number that is not there. */
  open(number: number): Promise<CompiledEdition>;
  /** Looks for new editions now. */
  refresh(): Promise<void>;
  /** Calls when another edition has come into force. Gives the function that ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface EditionsOptions {
  db: EditionDb;
  registry: Registry;
  clock?: Clock;
  log?: Log;
  /** How often to look for new editions, besides hints. */
  pollMs?: number;
}

/**
 * Knows what is in force, in this process: it looks for new editions from time to time and when it is told to, compiles
 * each once, those that are scheduled ahead of their moment, and answers by the clock, so the switch is exact.
 */
export async function openEditions(options: EditionsOptions): Promise<Editions> {
  const keeper = new Keeper(options);
  await keeper.refresh();
  keeper.watch(options.pollMs ?? 5000);
  return keeper;
}

/** The longest time that a timer takes; a moment further off is looked at again then. */
const farthestMs = 24 * 3_600_000;

class Keeper implements Editions {
  readonly #db: EditionDb;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #compiler: EditionCompiler;
  readonly #known: Edition[] = [];
  readonly #ready = new Map<number, CompiledEdition>();
  readonly #opening = new Map<number, Promise<CompiledEdition>>();
  readonly #listeners = new Set<() => void>();
  #told: number | undefined;
  #working: Promise<void> = Promise.resolve();
  #poll: NodeJS.Timeout | undefined;
  #switch: NodeJS.Timeout | undefined;

  constructor({ db, registry, clock = systemClock, log = silentLog }: EditionsOptions) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
    this.#compiler = editionCompiler(registry);
  }

  current(): CompiledEdition | undefined {
    const edition = inForceAt(
      this.#ready.values().map((it) => it.edition),
      this.#clock.now(),
    );
    return edition && this.#ready.get(edition.number);
  }

  list(): readonly Edition[] {
    return this.#known;
  }

  open(number: number): Promise<CompiledEdition> {
    const ready = this.#ready.get(number);
    if (ready) return Promise.resolve(ready);
    const opening = this.#opening.get(number) ?? this.#read(number).finally(() => this.#opening.delete(number));
    this.#opening.set(number, opening);
    return opening;
  }

  /** One after the other, so that a slow look never puts older news over newer. */
  refresh(): Promise<void> {
    this.#working = this.#working.catch(() => {}).then(() => this.#look());
    return this.#working;
  }

  watch(pollMs: number): void {
    this.#poll = setInterval(() => {
      this.refresh().catch((err) => this.#log.warn({ err }, 'could not look for new editions'));
    }, pollMs);
    this.#poll.unref();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    clearInterval(this.#poll);
    clearTimeout(this.#switch);
    await this.#working.catch(() => {});
  }

  async #look(): Promise<void> {
    const fresh = await listEditions(this.#db, this.#known.at(-1)?.number);
    const all = [...this.#known, ...fresh];
    const now = this.#clock.now();
    const needed = [inForceAt(all, now), ...scheduledAfter(all, now)].filter((it) => it !== undefined);
    for (const it of needed) await this.#make(it);
    this.#known.push(...fresh);
    this.#tell();
  }

  async #read(number: number): Promise<CompiledEdition> {
    if (!this.#known.some((it) => it.number === number)) await this.refresh();
    return this.#make(findEdition(this.#known, number));
  }

  async #make(edition: Edition): Promise<CompiledEdition> {
    const ready = this.#ready.get(edition.number);
    if (ready) return ready;
    const documents = await documentsOf(this.#db, edition.id);
    const set = this.#compiler(edition, documents);
    for (const { file, line, code, message } of set.diagnostics.filter((it) => it.severity === 'error')) {
      this.#log.warn({ edition: edition.number, file, line, code }, message);
    }
    const compiled = { edition, set, resolved: await resolvedOf(this.#db, edition.id) };
    this.#ready.set(edition.number, compiled);
    return compiled;
  }

  /** Tells the listeners if what is in force is not what they were told last, and again at the next moment of force. */
  #tell(): void {
    clearTimeout(this.#switch);
    const now = this.#clock.now();
    const number = this.current()?.edition.number;
    if (number !== this.#told) {
      this.#told = number;
      for (const listener of this.#listeners) listener();
    }
    const next = scheduledAfter(this.#known, now)[0];
    if (!next) return;
    const wait = Math.ceil(now.until(next.inForceFrom).total('milliseconds'));
    this.#switch = setTimeout(() => this.#tell(), Math.min(wait, farthestMs));
    this.#switch.unref();
  }
}
