import { setTimeout as sleep } from 'node:timers/promises';
import { eventsOf } from '../sse-stream.ts';
import type { Stored } from './history.ts';

/** Somebody who follows the live stream of a hub, and comes back with what they had last wherever it ends. */
export interface Follower {
  /** Entries as they came: number of the ticket and seq. */
  heard: { number: string; seq: number }[];
  /** How often the stream ended and was opened again. */
  returns(): number;
  stop(): Promise<void>;
}

/** Follows from now on; resolves when the first stream is open. */
export async function follow({ url, token }: { url: string; token: string }): Promise<Follower> {
  const heard: Follower['heard'] = [];
  const end = new AbortController();
  const ready = Promise.withResolvers<void>();
  // An id that the stream does not know any more makes it begin anew, and leaves a hole in what was heard.
  let [last, opened] = ['', 0];
  const once = async () => {
    const headers = { authorization: `Bearer ${token}`, ...(last ? { 'last-event-id': last } : {}) };
    const stream = eventsOf(await fetch(`${url}/api/v1/events`, { headers, signal: end.signal }));
    for (let it = await stream.next(); it; it = await stream.next()) {
      if (it.id) last = it.id;
      if (it.event === 'ready' && ++opened === 1) ready.resolve();
      if (it.event === 'ticket') heard.push(JSON.parse(it.data) as Follower['heard'][number]);
    }
  };
  const done = (async () => {
    while (!end.signal.aborted) {
      await once().catch(() => {});
      await sleep(50);
    }
  })();
  await ready.promise;
  const stop = () => {
    end.abort();
    return done;
  };
  return { heard, returns: () => opened - 1, stop };
}

/** How what was heard differs from the logs: all of it once, each ticket's in order. */
export function hearingFindings(who: string, heard: Follower['heard'], stored: Stored): string[] {
  const byTicket = Map.groupBy(heard, (it) => it.number);
  const unknown = [...byTicket.keys()].filter((it) => !(it in stored));
  return [
    ...unknown.map((it) => `${who} heard of ${it}, which is not there.`),
    ...Object.entries(stored).flatMap(([number, log]) => {
      const seqs = (byTicket.get(number) ?? []).map((it) => it.seq).join();
      const wanted = log.map((it) => it.seq).join();
      return seqs === wanted ? [] : [`${who} heard ${seqs} of ${number}, whose log has ${wanted}.`];
    }),
  ];
}
