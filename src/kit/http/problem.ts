import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { databaseAway } from '../db/database-away.ts';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';

export const Problem = z
  .strictObject({
    type: z.literal('about:blank').meta({ description: 'The code below tells the kind.' }),
    title: z.string().meta({ description: 'The status in words.' }),
    status: z.number().int(),
    detail: z.string().meta({ description: 'What happened, in a sentence for the person.' }),
    code: z.string().meta({ description: 'Stable, for programs.' }),
    remedy: z.string().meta({ description: 'What to do next.' }),
    conflicts: z
      .array(
        z.strictObject({
          field: z.string(),
          from: z.string().nullable().meta({ description: 'What it was when the change was begun.' }),
          to: z.string().nullable().meta({ description: 'What it is now.' }),
          by: z.string().meta({ description: 'Name of whoever changed it.' }),
          at: z.string().meta({ description: 'Instant, ISO 8601 in UTC.' }),
        }),
      )
      .optional()
      .meta({ description: 'Of a change that came too late: what others changed meanwhile.' }),
  })
  .meta({
    id: 'Problem',
    description: 'An error as it crosses the wire: RFC 9457 problem details, with our code and what to do next.',
  });
export type Problem = z.infer<typeof Problem>;

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported type',
  421: 'Misdirected request',
  422: 'Cannot be processed',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
  507: 'No room left',
};

/** Answers with problem details. */
export function problem(c: Context, refusal: Refusal): Response {
  const { status, code, message, remedy, conflicts, retryAfterSeconds = 5 } = refusal;
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail: message,
    code,
    remedy,
    ...(conflicts ? { conflicts: [...conflicts] } : {}),
  };
  c.header('Cache-Control', 'no-store');
  if (status === 503 || status === 429) c.header('Retry-After', String(retryAfterSeconds));
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, { 'Content-Type': 'application/problem+json' });
}

/** Refusals are told as they are; a fault is logged with its stack and told in general words. */
export function tellErrors(log: Log): ErrorHandler {
  return (error, c) => {
    if (error instanceof Refusal) {
      noteRefused(log, c, error);
      return problem(c, error);
    }
    if (error instanceof HTTPException) return problem(c, fromHttpException(error));
    const away = databaseAway(error);
    if (away) {
      log.warn({ err: error, method: c.req.method, path: c.req.path }, 'the database was away');
      return problem(c, away);
    }
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
    return problem(c, FAULT);
  };
}

/** Whoever tries what is not theirs, or tries too often, leaves a line; a form that was filled in wrong does not. */
function noteRefused(log: Log, c: Context, { status, code, isNoted }: Refusal): void {
  if (!isNoted) return;
  const { who } = (c.get('access') ?? {}) as { who?: string };
  log.info({ status, code, method: c.req.method, path: c.req.path, who, address: c.get('address') }, 'refused');
}

const FAULT = new Refusal({
  code: 'fault',
  status: 500,
  message: 'Something broke inside the hub; it was written to the log.',
  remedy: 'Try again; if it happens again, tell your administrator the time.',
});

function fromHttpException({ status, message }: HTTPException): Refusal {
  return new Refusal({
    code: `http-${status}`,
    status,
    message: message || 'The request was refused.',
    remedy: 'Check the request.',
  });
}

/** The answer where there is nothing. */
export const notFound: NotFoundHandler = (c) =>
  problem(
    c,
    new Refusal({
      code: 'not-found',
      status: 404,
      message: `There is nothing at ${c.req.path}.`,
      remedy: 'Check the address.',
    }),
  );
