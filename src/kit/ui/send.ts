import { ApiFailure, type Conflict, type FetchInside } from './answer.ts';

interface Told {
  detail?: string;
  remedy?: string;
  code?: string;
  conflicts?: Conflict[];
}

/** Asks the server to do something, or for what has no client of its own; what it answers, or the failure that it tells. */
export async function send<T = undefined>(
  fetch: FetchInside,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as T;
  const told = (await response.json().catch(() => ({}))) as Told;
  if (!response.ok)
    throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '', told.code, told.conflicts);
  return told as T;
}
