import type { Anchor } from '../anchors/anchor.ts';
import type { PlacedEvent } from './placed-event.ts';

/** What no anchor covers yet. */
export interface Unanchored {
  events: number;
  /** When the first of them was recorded. */
  since: string | null;
}

/** All events in order, taken a part at a time. */
export class Feed {
  readonly #events: AsyncGenerator<PlacedEvent>;
  #next: PlacedEvent | undefined;

  constructor(events: AsyncGenerator<PlacedEvent>) {
    this.#events = events;
  }

  async upTo(position: Position): Promise<PlacedEvent[]> {
    const taken: PlacedEvent[] = [];
    for (let it = await this.#peek(); it && !isAfter(it, position); it = await this.#peek()) {
      taken.push(it);
      this.#next = undefined;
    }
    return taken;
  }

  async rest(): Promise<Unanchored> {
    let events = 0;
    let since: string | null = null;
    for (let it = await this.#peek(); it; it = await this.#peek()) {
      events += 1;
      if (since === null || it.recordedAt < since) since = it.recordedAt;
      this.#next = undefined;
    }
    return { events, since };
  }

  async #peek(): Promise<PlacedEvent | undefined> {
    this.#next ??= (await this.#events.next()).value ?? undefined;
    return this.#next;
  }
}

type Position = Anchor['position'];

export function isAfter(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.tx), BigInt(other.tx)];
  return a > b || (a === b && one.id > other.id);
}
