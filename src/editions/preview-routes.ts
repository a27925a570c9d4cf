import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { answers, api, noQuery, streams } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import { Refusal } from '../kit/refusal.ts';
import { Preview, PreviewWatched } from './contract.ts';
import type { LivePreview } from './preview.ts';
import { previewDocumentRoutes } from './preview-document-routes.ts';

/** How often a quiet stream says that it lives, so that no proxy cuts it and a screen notices when it is gone. */
const beatMs = 20_000;

/**
 * The preview of a watched folder: what publishing it would do, as it is now and as a stream of server-sent events, and its
 * documents under addresses of their own. Nothing here changes what is in force. Without a folder only `watched` answers.
 */
export function previewRoutes(preview: LivePreview | undefined) {
  const watched = () => preview ?? refuse();
  return api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview/watched',
        summary: 'Ask whether a folder is watched',
        ...may('documents.read'),
        request: { query: noQuery },
        responses: answers(PreviewWatched),
      }),
      (c) => c.json({ folder: preview?.state().folder ?? null }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview',
        summary: 'See what publishing the watched folder would do',
        ...may('documents.draft'),
        request: { query: noQuery },
        responses: answers(Preview),
      }),
      (c) => c.json(watched().state(), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/preview/events',
        summary: 'Follow the preview while somebody writes',
        ...may('documents.draft'),
        request: { query: noQuery },
        responses: streams('Events named `preview`, each with a Preview as JSON; `beat` says that the stream lives'),
      }),
      (c) => follow(c, watched()),
    )
    .route(
      '/',
      previewDocumentRoutes(() => watched().documents()),
    );
}

/** The routes' type, for a typed client. */
export type PreviewRoutes = ReturnType<typeof previewRoutes>;

function follow(c: Context, live: LivePreview): Response {
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
}

function refuse(): never {
  throw new Refusal({
    code: 'editions/no-preview',
    status: 404,
    message: 'This hub watches no folder, so there is no preview.',
    remedy: 'Start it with a folder: npx hub start --watch DIR.',
  });
}
