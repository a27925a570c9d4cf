import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { InboxParts } from '../inbox-parts.ts';
import { countUnread } from './store.ts';

/** How often it is looked whether something came or was seen. */
const LOOK_MS = 900;

/** How often a quiet stream says that it lives. */
const BEAT_MS = 20_000;

/** Sends how much waits for whoever reads, and again whenever that has changed, for as long as they may read it. */
export function unreadStream({ pool, watch, stopping }: Pick<InboxParts, 'pool' | 'watch' | 'stopping'>) {
  const shared = sharedCount((people) => countUnread(pool, people));
  return (c: Context, person: string) =>
    streamSSE(c, async (stream) => {
      const watched = watch(c);
      const end = new AbortController();
      stream.onAbort(() => end.abort());
      void watched.ended.then(() => end.abort());
      const follow = shared.follow(person);
      await send(stream, follow.latest, AbortSignal.any([end.signal, stopping])).finally(() => {
        follow.stop();
        watched.close();
      });
    });
}

async function send(stream: SSEStreamingApi, latest: () => Promise<string>, over: AbortSignal): Promise<void> {
  let [sent, sentAt] = ['', 0];
  while (!over.aborted) {
    const data = await latest();
    const [isNew, isDue] = [data !== sent, Date.now() - sentAt > BEAT_MS];
    if (isNew || isDue) {
      await stream.writeSSE(isNew ? { event: 'unread', data } : { event: 'beat', data: '' });
      [sent, sentAt] = [data, Date.now()];
    }
    await sleep(LOOK_MS, undefined, { ref: false, signal: over }).catch(() => {});
  }
}

type Count = (people: readonly string[]) => Promise<Map<string, unknown>>;

/** However many streams are open, the database is asked about twice a second, for all who follow at once. */
export function sharedCount(count: Count) {
  const following = new Map<string, number>();
  let [asked, askedAt]: [Promise<Map<string, unknown>> | undefined, number] = [undefined, 0];
  const ask = () => {
    if (asked && performance.now() - askedAt < LOOK_MS / 2) return asked;
    askedAt = performance.now();
    asked = count([...following.keys()]);
    return asked;
  };
  return {
    follow(person: string) {
      following.set(person, (following.get(person) ?? 0) + 1);
      // The question that is open does not know of a newcomer.
      if (following.get(person) === 1) asked = undefined;
      return {
        latest: async () => JSON.stringify((await ask()).get(person)),
        stop: () => {
          const left = following.get(person)! - 1;
          if (left === 0) following.delete(person);
          else following.set(person, left);
        },
      };
    },
  };
}
