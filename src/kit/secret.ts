import { inspect } from 'node:util';

/**
 * A value that must not reach a log, a screen or an error by accident: every way of printing it gives `[redacted]`.
 * Only `reveal()` gives it away, so each use can be found.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[redacted]';
  }

  toJSON(): string {
    return '[redacted]';
  }

  [inspect.custom](): string {
    return '[redacted]';
  }
}
