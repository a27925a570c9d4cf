/** One key, chord or sequence, and what it does: `?`, `Mod+k`, `g d`. `Mod` is Ctrl, or Command on a Mac. */
export interface KeyBinding {
  keys: string;
  /** What it does, for the help sheet. */
  hint: string;
  /** Heading under which the help sheet lists it. */
  group: string;
  run(): void;
}

/** What the keymap reads of a keyboard event. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Milliseconds, on the clock of the events. */
  timeStamp: number;
  /** Whether the person is writing text, where single keys are letters. */
  isWriting: boolean;
}

const sequencePatience = 1200;

/** The one list of keys of the screens: whoever is on screen adds theirs, and takes them back when they leave. */
export class Keymap {
  #bindings: readonly KeyBinding[] = [];
  #listeners = new Set<() => void>();
  #pending: { prefix: string; until: number } | undefined;
  #singleKeys = true;

  /** Adds bindings; the result takes them back. A later binding of the same keys wins while it is there. */
  add(bindings: readonly KeyBinding[]): () => void {
    this.#change([...this.#bindings, ...bindings]);
    return () => this.#change(this.#bindings.filter((it) => !bindings.includes(it)));
  }

  /** What is bound now, the winning binding of each key only. */
  list = (): readonly KeyBinding[] => this.#bindings;

  /** Whether keys without Ctrl are on: people who dictate, or whose keys repeat, turn them off. */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }

  set singleKeys(on: boolean) {
    this.#singleKeys = on;
    this.#change([...this.#bindings]);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Runs what the key press means; false where it means nothing here. */
  press(press: KeyPress): boolean {
    const stroke = strokeOf(press);
    if (!stroke || (isSingle(stroke) && (press.isWriting || !this.#singleKeys))) return this.#forget();
    const prefix = this.#pending && press.timeStamp <= this.#pending.until ? this.#pending.prefix : '';
    const keys = prefix ? `${prefix} ${stroke}` : stroke;
    this.#pending = undefined;
    const binding = this.#bindings.findLast((it) => it.keys === keys);
    if (binding) {
      binding.run();
      return true;
    }
    if (this.#bindings.some((it) => it.keys.startsWith(`${keys} `))) {
      this.#pending = { prefix: keys, until: press.timeStamp + sequencePatience };
      return true;
    }
    return false;
  }

  #forget(): boolean {
    this.#pending = undefined;
    return false;
  }

  #change(bindings: readonly KeyBinding[]): void {
    this.#bindings = bindings;
    for (const listener of this.#listeners) listener();
  }
}

function strokeOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey || ['Shift', 'Control', 'Meta', 'Alt', 'Dead', 'Process'].includes(key)) return undefined;
  return ctrlKey || metaKey ? `Mod+${key.toLowerCase()}` : key;
}

function isSingle(stroke: string): boolean {
  return !stroke.startsWith('Mod+') && stroke !== 'Escape';
}

/** The value of `aria-keyshortcuts`; a sequence has none, since the attribute cannot say "then". */
export function ariaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined;
  return keys.startsWith('Mod+') ? `Control+${keys.slice(4)} Meta+${keys.slice(4)}` : keys;
}

/** The keys as they are printed: `Mod+k` is `Ctrl K`, `g d` is `g`, `d`. */
export function printKeys(keys: string): string[] {
  return keys
    .split(' ')
    .map((stroke) => stroke.replace('Mod+', 'Ctrl ').replace(/ (\w)$/, (_, key) => ` ${key.toUpperCase()}`));
}
