import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { documentRoutes } from '../documents/routes.ts';
import { Refusal } from '../kit/refusal.ts';
import type { Preview, PreviewWatched } from './contract.ts';
import type { LivePreview } from './preview.ts';

/** How often a quiet stream says that it lives, so that no proxy cuts it and a screen notices when it is gone. */
const beatMs = 20_000;

/**
 * The preview of a watched folder: what publishing it would do, as it is now and as a stream of server-sent events, and its
 * documents under addresses of their own. Nothing here changes what is in force. Without a folder only `watched` answers.
 */
export function previewRoutes(preview: LivePreview | undefined) {
  const watched = () => preview ?? refuse();
  return new Hono()
    .get('/preview/watched', (c) => c.json({ folder: preview?.state().folder ?? null } satisfies PreviewWatched))
    .get('/preview', (c) => c.json(watched().state() satisfies Preview))
    .get('/preview/events', (c) => {
      const live = watched();
      return streamSSE(c, async (stream) => {
        const left = new Promise<void>((resolve) => stream.onAbort(resolve));
        const send = async () => {
          const state = live.state();
          await stream.writeSSE({ event: 'preview', id: String(state.version), data: JSON.stringify(state) });
        };
        const end = live.onChange(() => void send());
        const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), beatMs);
        await send();
        await Promise.race([left, live.closed]);
        clearInterval(beat);
        end();
      });
    })
    .route(
      '/preview',
      documentRoutes(() => watched().documents()),
    );
}

/** The routes' type, for a typed client. */
export type PreviewRoutes = ReturnType<typeof previewRoutes>;

function refuse(): never {
  throw new Refusal({
    code: 'editions/no-preview',
    status: 404,
    message: 'This hub watches no folder, so there is no preview.',
    remedy: 'Start it with a folder: npx hub start --watch DIR.',
  });
}
