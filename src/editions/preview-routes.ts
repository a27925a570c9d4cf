import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { documentRoutes } from '../documents/routes.ts';
import type { Preview } from './contract.ts';
import type { LivePreview } from './preview.ts';

/** How often a quiet stream says that it lives, so that no proxy cuts it. */
const beatMs = 20_000;

/**
 * The preview of a watched folder: what publishing it would do, as it is now and as a stream of server-sent events, and its
 * documents under addresses of their own. Nothing here changes what is in force.
 */
export function previewRoutes(preview: LivePreview) {
  return new Hono()
    .get('/preview', (c) => c.json(preview.state() satisfies Preview))
    .get('/preview/events', (c) =>
      streamSSE(c, async (stream) => {
        const left = new Promise<void>((resolve) => stream.onAbort(resolve));
        const send = async () => {
          const state = preview.state();
          await stream.writeSSE({ event: 'preview', id: String(state.version), data: JSON.stringify(state) });
        };
        const end = preview.onChange(() => void send());
        const beat = setInterval(() => void stream.write(': still here\n\n'), beatMs);
        await send();
        await Promise.race([left, preview.closed]);
        clearInterval(beat);
        end();
      }),
    )
    .route(
      '/preview',
      documentRoutes(() => preview.documents()),
    );
}
