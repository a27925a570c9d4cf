import { ApiFailure, type FetchInside } from './answer.ts';

/** Asks the server to do something, or for what has no client of its own; what it answers, or the failure that it tells. */
export async function send<T = undefined>(
  fetch: FetchInside,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as T;
  const told = (await response.json().catch(() => ({}))) as { detail?: string; remedy?: string; code?: string };
  if (!response.ok) throw new ApiFailure(response.status, told.detail ?? '', told.remedy ?? '', told.code);
  return told as T;
}
