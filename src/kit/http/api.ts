import { OpenAPIHono } from '@hono/zod-openapi';
import { type ZodError, type ZodType, z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { HttpEnv } from './context.ts';

/** A set of operations that are validated, documented and typed by the same schemas. */
export function api<E extends HttpEnv = HttpEnv>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.target, result.error);
    },
  });
}

/** The query of an operation that reads none: any key is refused. */
export const noQuery = z.strictObject({});

/** The one parameter of most addresses. */
export const idParams = z.strictObject({ id: z.string().max(80) });

/** What an operation answers when it went well, as JSON. */
export function answers<T extends ZodType>(schema: T, description = 'As asked') {
  return { 200: { description, content: { 'application/json': { schema } } } } as const;
}

/** What an operation answers that has nothing to say. */
export const answersNothing = { 204: { description: 'Done' } } as const;

/** The same for what may have another address: an id in the wrong case is sent on to the right one. */
export function answersOrSendsOn<T extends ZodType>(schema: T) {
  const Location = { description: 'Where it is, relative to this address', schema: { type: 'string' } } as const;
  return { 200: answers(schema)[200], 308: { description: 'It is elsewhere', headers: { Location } } } as const;
}

/** The same for what is large and changes seldom: whoever has it already asks by its tag, with `If-None-Match`. */
export function answersOnce<T extends ZodType>(schema: T) {
  const ETag = { description: 'Names this very state of it', schema: { type: 'string' } } as const;
  return {
    200: { ...answers(schema)[200], headers: { ETag } },
    304: { description: 'As you have it', headers: { ETag } },
  } as const;
}

/** What an operation answers that goes on: server-sent events, each of which carries data as the schema says. */
export function streams(description: string) {
  return { 200: { description, content: { 'text/event-stream': { schema: z.string() } } } } as const;
}

/** A body in JSON that has to be there. */
export function body<T extends ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const;
}

const PLACES: Record<string, string> = { json: 'the body', query: 'the query', param: 'the address' };

function invalid(target: string, { issues }: Pick<ZodError, 'issues'>): Refusal {
  const place = PLACES[target] ?? target;
  const told = issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || place}: ${message}`);
  return new Refusal({
    code: 'invalid',
    status: 400,
    message: `Something in ${place} cannot be taken. ${told.join('; ')}.`,
    remedy: 'Put it right and send it again; /api/openapi.json says what is taken.',
  });
}
