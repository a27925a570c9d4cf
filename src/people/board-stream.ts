import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
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
      const gone = new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        people.stopping.addEventListener('abort', () => resolve());
      });
      let isOver = false;
      const over = Promise.race([session.ended, gone]).then(() => {
        isOver = true;
      });
      let [sent, sentAt] = ['', 0];
      while (!isOver) {
        const data = await latest();
        const isQuiet = data === sent;
        if (!isQuiet) await stream.writeSSE({ event: 'board', data });
        else if (Date.now() - sentAt > BEAT_MS) await stream.writeSSE({ event: 'beat', data: '' });
        if (!isQuiet || Date.now() - sentAt > BEAT_MS) [sent, sentAt] = [data, Date.now()];
        await Promise.race([sleep(LOOK_MS, undefined, { ref: false }), over]);
      }
      session.close();
    });
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
