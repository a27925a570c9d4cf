import type { ClientResponse } from 'hono/client';

/** How a screen reaches the API: over the network in the browser, without one in the server. */
export type FetchInside = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The server said no: its status, and its own words for the person. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly remedy: string;

  constructor(status: number, message: string, remedy: string) {
    super(message);
    this.name = 'ApiFailure';
    this.status = status;
    this.remedy = remedy;
  }
}

/** The body of an answer, or the failure that it tells (RFC 9457 problem details). */
export async function answerOf<T>(asked: Promise<ClientResponse<T, number, string>>): Promise<Exclude<T, undefined>> {
  const response = await asked;
  if (response.ok) return (await response.json()) as Exclude<T, undefined>;
  const told = (await response.json().catch(() => ({}))) as { detail?: string; remedy?: string };
  throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '');
}
