import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Actor } from './actor.ts';
import type { Board } from './desk-contract.ts';
import { liveSession } from './live-session.ts';
import type { People } from './service.ts';
import { boardOf } from './shifts/board.ts';

/** How often it is looked whether the board has changed. */
const LOOK_MS = 900;

/** How often a quiet stream says that it lives. */
const BEAT_MS = 20_000;

/** Sends the board, and sends it again whenever it has changed, for as long as whoever reads may read it. */
export function boardStream(people: People) {
  const latest = sharedBoard(people);
  return (c: Context, actor: Actor) =>
    streamSSE(c, async (stream) => {
      const session = liveSession(people, actor, 'shifts.read');
      const closed = new AbortController();
      stream.onAbort(() => closed.abort());
      const over = endOf([closed.signal, people.stopping], session.ended);
      await tell(stream, latest, over).finally(session.close);
    });
}

/** Sends what has changed, or a sign of life, until it is over. */
async function tell(stream: SSEStreamingApi, latest: () => Promise<string>, over: AbortSignal): Promise<void> {
  let [sent, sentAt] = ['', 0];
  while (!over.aborted) {
    const data = await latest();
    const [isNew, isDue] = [data !== sent, Date.now() - sentAt > BEAT_MS];
    if (isNew || isDue) {
      await stream.writeSSE(isNew ? { event: 'board', data } : { event: 'beat', data: '' });
      [sent, sentAt] = [data, Date.now()];
    }
    await sleep(LOOK_MS, undefined, { ref: false, signal: over }).catch(() => {});
  }
}

/** Aborts with the first of some signals, or once something has ended. Holds on to none of them longer than it is held. */
function endOf(signals: AbortSignal[], ended: Promise<void>): AbortSignal {
  const end = new AbortController();
  void ended.then(() => end.abort());
  return AbortSignal.any([...signals, end.signal]);
}

/** However many look, the database is asked about twice a second at most. */
function sharedBoard(people: People): () => Promise<string> {
  let [asked, askedAt]: [Promise<string> | undefined, number] = [undefined, 0];
  return () => {
    if (asked && performance.now() - askedAt < LOOK_MS / 2) return asked;
    askedAt = performance.now();
    asked = boardOf(people).then((it: Board) => JSON.stringify(it));
    return asked;
  };
}
