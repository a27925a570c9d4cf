import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { inertAnswer } from '../files/inert-answer.ts';
import { answers, api, noQuery } from '../kit/http/api.ts';
import { may } from '../kit/http/guard.ts';
import type { PeopleEnv } from '../people/identify.ts';
import { AttachmentQuestion, AttachmentWritten } from './attachment-contract.ts';
import { formatNumber } from './number.ts';
import { numberParams } from './number-params.ts';
import { askedOf, onceHeaders, written } from './once.ts';
import { findAttachment } from './read/find-attachment.ts';
import type { Tickets } from './service.ts';
import { ticketFinder } from './ticket-finder.ts';
import { attachFile } from './write/attach-file.ts';

/** Where files are sent, which may be longer than forms. */
export const ATTACHMENT_PATHS = /^\/api\/v1\/tickets\/[^/]{1,80}\/attachments$/;

const bytes = { schema: z.string().meta({ description: 'The bytes of the file', format: 'binary' }) };
/** A download has one of these types; all others leave as plain bytes. */
const TYPES = ['application/octet-stream', 'application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const downloads = Object.fromEntries(TYPES.map((it) => [it, bytes]));

/** Files on tickets. */
export function attachmentRoutes(tickets: Tickets) {
  const ticket = ticketFinder(tickets);
  return api<PeopleEnv>()
    .openapi(
      createRoute({
        method: 'post',
        path: '/tickets/{number}/attachments',
        summary: 'Attach a file to a ticket',
        ...may('tickets.work', ticket),
        request: {
          params: numberParams,
          query: AttachmentQuestion,
          headers: onceHeaders,
          body: { required: true, content: { 'application/octet-stream': bytes } },
        },
        responses: answers(AttachmentWritten),
      }),
      async (c) => {
        const { found } = c.var;
        const path = `/tickets/${formatNumber(found.state.number)}/attachments`;
        const stream = c.req.raw.body ?? new Blob([]).stream();
        const sent = { stream, declaredType: c.req.header('content-type'), question: c.req.valid('query') };
        const { done, kept } = await attachFile(tickets, found, sent, (it) => askedOf(c, path, it));
        const { name, size, type, removed, notInspected, contradicted } = kept;
        const attachment = { name, size, type, removed, notInspected, contradicted };
        return c.json({ ...written(c, { done }), attachment }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/tickets/{number}/attachments/{event}',
        summary: 'Download a file of a ticket',
        ...may('tickets.read', ticket),
        request: {
          params: numberParams.extend({
            event: z.string().max(80).meta({ description: 'The entry that it came with' }),
          }),
          query: noQuery,
        },
        responses: { 200: { description: 'To be saved, never shown or run', content: downloads } },
      }),
      async (c) => {
        const { file, name } = await findAttachment(tickets.pool, c.var.found.state, c.req.valid('param').event);
        const { headers, body } = await inertAnswer(tickets.files, file, name);
        return c.body(body, 200, headers);
      },
    );
}
