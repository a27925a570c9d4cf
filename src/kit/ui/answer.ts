import type { ClientResponse } from 'hono/client';
import type { JSONParsed } from 'hono/utils/types';
import type { Conflict } from '../refusal.ts';

/** How a screen reaches the API: over the network in the browser, without one in the server. */
export type FetchInside = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type { Conflict };

/** The server said no: its status, and its own words for the person. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly remedy: string;
  /** Stable, for the screen: which field it is about, for one. */
  readonly code: string;

  /** Of a change that came too late: what others changed meanwhile. */
  readonly conflicts: readonly Conflict[];

  constructor(status: number, message: string, remedy: string, code = '', conflicts: readonly Conflict[] = []) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
    this.remedy = remedy;
    this.code = code;
    this.conflicts = conflicts;
  }
}

/** The body of an answer, or the failure that it tells (RFC 9457 problem details). */
export async function answerOf<R extends AnyResponse>(asked: Promise<R>): Promise<BodyOf<R>> {
  return (await read(await asked)) as BodyOf<R>;
}

/**
 * The same for a body that holds a tree. The type of the client stops where a type begins again inside itself; so the type is
 * named by the caller, and held to as much of it as the client knows.
 */
export async function treeAnswerOf<T>(asked: Promise<TreeResponse<T>>): Promise<T> {
  return (await read(await asked)) as T;
}

type AnyResponse = ClientResponse<unknown, number, string>;
type BodyOf<R> = Extract<R, { ok: true }> extends { json(): Promise<infer T> } ? T : never;
/** What is sent on is followed before it comes here. */
type TreeResponse<T> = ClientResponse<JSONParsed<T>, 200, 'json'> | ClientResponse<object, 308, string>;

async function read(response: AnyResponse): Promise<unknown> {
  if (response.ok) return response.json();
  const told = (await response.json().catch(() => ({}))) as { detail?: string; remedy?: string };
  throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '');
}
