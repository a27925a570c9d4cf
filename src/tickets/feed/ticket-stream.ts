import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Actor } from '../../people/actor.ts';
import { liveSession } from '../../people/live-session.ts';
import { sightOf, type Viewer, viewerOf } from '../audience.ts';
import { formatNumber } from '../number.ts';
import type { Tickets } from '../service.ts';
import { type Place, placeText } from './place.ts';
import { type FeedItem, isAhead, placeNow } from './read-feed.ts';

/** How often it is looked although nobody gave a hint: hints may be lost. */
const LOOK_MS = 3000;
/** How soon it is looked again where an older transaction still runs. */
const SOON_MS = 100;
/** How often a quiet stream says that it lives. */
const BEAT_MS = 20_000;
/** Whoever does not take what is sent for so long is dropped, and comes back with the id of the last that they had. */
const SLOWEST_MS = 10_000;

/** Sends what is written to tickets to whoever reads, as far as they may know of it, from a place on or from now on. */
export function ticketStream(tickets: Tickets, c: Context, actor: Actor, from: Place | undefined): Response {
  return streamSSE(c, async (stream) => {
    const watched = watch(tickets, actor);
    const end = new AbortController();
    stream.onAbort(() => end.abort());
    void watched.ended.then(() => end.abort());
    const over = AbortSignal.any([end.signal, tickets.stopping]);
    const viewer = viewerOf(actor, tickets.permissions);
    await new Sender(tickets, stream, viewer, over).run(from).finally(watched.close);
  });
}

/** Ends when they may read no longer, and when they may see restricted tickets no longer: then they begin anew with less. */
function watch(tickets: Tickets, actor: Actor) {
  const { isCleared } = viewerOf(actor, tickets.permissions);
  const all = [liveSession(tickets, actor, 'tickets.read')];
  if (isCleared) all.push(liveSession(tickets, actor, 'tickets.restricted'));
  const close = () => {
    for (const it of all) it.close();
  };
  return { ended: Promise.race(all.map((it) => it.ended)), close };
}

class Sender {
  readonly #tickets: Tickets;
  readonly #stream: SSEStreamingApi;
  readonly #viewer: Viewer;
  readonly #over: AbortSignal;
  #sentAt = Date.now();
  #hint = Promise.withResolvers<void>();

  constructor(tickets: Tickets, stream: SSEStreamingApi, viewer: Viewer, over: AbortSignal) {
    this.#tickets = tickets;
    this.#stream = stream;
    this.#viewer = viewer;
    this.#over = over;
  }

  async run(from: Place | undefined): Promise<void> {
    const stop = this.#tickets.feed.onHint(() => this.#hint.resolve());
    await this.#follow(await this.#begin(from)).finally(stop);
  }

  async #follow(begin: Place): Promise<void> {
    for (let place = begin; !this.#over.aborted; ) {
      this.#hint = Promise.withResolvers();
      const { items, more } = await this.#tickets.feed.after(place);
      const known = items.filter((it) => mayKnow(this.#viewer, it));
      if (known.length) await this.#send(known.map((it) => eventText('ticket', it, told(it))).join(''));
      place = items.at(-1) ?? place;
      if (Date.now() - this.#sentAt > BEAT_MS) await this.#send(eventText('beat', place, ''));
      if (more !== 'at once') await this.#wait(more === 'soon' ? SOON_MS : LOOK_MS);
    }
  }

  /** Says where it begins. Of a place that the database has not reached nothing is known: the reader loads everything anew. */
  async #begin(from: Place | undefined): Promise<Place> {
    const { pool } = this.#tickets;
    const isLost = from !== undefined && (await isAhead(pool, from));
    const place = from && !isLost ? from : await placeNow(pool);
    await this.#send(eventText(isLost ? 'lost' : 'ready', place, ''));
    return place;
  }

  async #send(text: string): Promise<void> {
    if (this.#over.aborted) return;
    const isTaken = await this.#inTime(
      SLOWEST_MS,
      this.#stream.write(text).then(() => true),
    );
    this.#sentAt = Date.now();
    if (!isTaken) this.#stream.abort();
  }

  async #wait(ms: number): Promise<void> {
    await this.#inTime(ms, this.#hint.promise);
  }

  /** What comes of something, or nothing where it takes longer, and where the stream is over. */
  async #inTime<T>(ms: number, awaited: Promise<T>): Promise<T | undefined> {
    const come = new AbortController();
    const signal = AbortSignal.any([come.signal, this.#over]);
    const late = sleep(ms, undefined, { ref: false, signal }).catch(() => undefined);
    return Promise.race([awaited, late]).finally(() => come.abort());
  }
}

/** An event as `text/event-stream` has it. */
const eventText = (event: 'ready' | 'lost' | 'ticket' | 'beat', place: Place, data: string): string =>
  `event: ${event}\nid: ${placeText(place)}\ndata: ${data}\n\n`;

/** Of a restricted ticket, whoever opened it hears of their own entries alone. */
function mayKnow(viewer: Viewer, item: FeedItem): boolean {
  const sight = sightOf(viewer, item);
  return sight === 'full' || (sight === 'narrow' && item.actor.kind !== 'hub' && item.actor.id === viewer.id);
}

const told = ({ ticket, number, type, seq, version, actor }: FeedItem): string =>
  JSON.stringify({ ticket, number: formatNumber(number), type, seq, version, actor });
